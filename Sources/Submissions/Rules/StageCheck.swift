package import Rulebook

/// Whether a way to work fits the stage of resumption (`domain.md` 5.2 and 1, item 9; 方案 三).
///
/// Stage 1 is 封闭驻厂, 2 is 点对点, 3 is 有序出行. The way back (返岗方式) is no matter of stages: who lives on site may
/// well have driven there (`domain.md` 0.9).
package enum StageCheck {
  /// - Parameters:
  ///   - commute: what the commute column says; `nil` where it says nothing.
  ///   - isPublicTransport: 公交, 地铁, 出租 and the like, in whichever column.
  package static func isMismatch(stage: Int, commute: TravelMode?, isPublicTransport: Bool) -> Bool {
    if isPublicTransport && stage <= 2 { return true }
    return stage == 1 && (commute == .shuttleBus || commute == .selfDriving)
  }

  package static func message(stage: Int, isPublicTransport: Bool) -> String {
    let name = stage == 1 ? "第一步（封闭驻厂）" : stage == 2 ? "第二步（点对点）" : "第三步（有序出行）"
    return isPublicTransport ? "目前为\(name)，不应乘坐公共交通" : "目前为\(name)，与每日班车或自驾通勤不一致"
  }
}
