package import Rulebook

/// The release conditions of one row as far as the roster states them (`domain.md` 7.2; 方案 §五(一)).
///
/// 不符 beats 无法判定, and the verdict is never a permission: whether somebody may pass is decided at the checkpoint.
package enum ReleaseRule {
  package static func verdict(
    zone: ControlZone, building: SealedBuilding, contact: ContactStatus, test: TestCheck
  ) -> ReleaseVerdict {
    if building == .sealedBuilding || ContactCheck.fails(contact) || test.fails { return .fail }
    if zone == .unverified || (zone == .sealed && building == .unstated) { return .unknown }
    return ContactCheck.isUndecided(contact) || test.isUndecided ? .unknown : .clear
  }
}
