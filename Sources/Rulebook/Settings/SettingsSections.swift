internal import Yams

/// The sections of the file, one function each.
extension SettingsReader {
  mutating func readOffice(_ node: Node) {
    for (key, value) in document.entries(node, "office", known: ["name", "unit", "basis", "contact"]) {
      let path = "office." + key
      switch key {
      case "name": set(\.office.name, document.string(value, path))
      case "unit": set(\.office.unit, document.choice(value, path, Self.localUnits))
      case "basis": set(\.office.basis, document.string(value, path))
      default: set(\.office.contact, document.string(value, path))
      }
    }
  }

  private static let localUnits = ResidenceUnit.allCases.filter(\.isLocal).map { ($0.name, $0) }

  mutating func readStages(_ node: Node) {
    var stages: [Settings.Stage] = []
    for item in document.items(node, "stage") {
      guard let stage = readStage(item) else { continue }
      if stages.contains(where: { $0.from == stage.from }) {
        document.problem(item, "“stage”里 \(stage.from.iso) 写了两次，请只留一条。")
      }
      stages.append(stage)
    }
    if !document.isNull(node) { settings.stages = stages.sorted { $0.from < $1.from } }
  }

  private mutating func readStage(_ node: Node) -> Settings.Stage? {
    var from: CalendarDay?
    var number: Int?
    let problems = document.problems.count
    for (key, value) in document.entries(node, "stage", known: ["from", "stage"]) {
      if key == "from" {
        from = document.day(value, "stage.from")
      } else {
        number = document.integer(value, "stage.stage", 1...3)
      }
    }
    if let from, let number { return Settings.Stage(from: from, stage: number) }
    if document.problems.count == problems { document.problem(node, "“stage”的每一条都要有 from（日期）和 stage（1、2 或 3）。") }
    return nil
  }

  mutating func readThresholds(_ node: Node) {
    let known = ["nat_hours", "nat_basis", "persons_per_vehicle", "change_percent"]
    for (key, value) in document.entries(node, "thresholds", known: known) {
      let path = "thresholds." + key
      switch key {
      case "nat_hours": set(\.thresholds.testHours, document.integer(value, path, 1...720))
      case "nat_basis":
        let choices = Settings.TestBasis.allCases.map { ($0.rawValue, $0) }
        set(\.thresholds.testBasis, document.choice(value, path, choices))
      case "persons_per_vehicle": set(\.thresholds.personsPerVehicle, document.integer(value, path, 1...100))
      default: set(\.thresholds.changePercent, document.integer(value, path, 0...10_000))
      }
    }
  }

  mutating func readFreeCommunity(_ node: Node) {
    for (key, value) in document.entries(node, "free_community", known: ["from", "until"]) {
      if key == "from" {
        set(\.freeCommunity.from, document.day(value, "free_community.from"))
      } else {
        settings.freeCommunity.until = document.isNull(value) ? nil : document.day(value, "free_community.until")
      }
    }
    if let until = settings.freeCommunity.until, until < settings.freeCommunity.from {
      document.problem(node, "“free_community”的 until（\(until.iso)）早于 from（\(settings.freeCommunity.from.iso)）。")
    }
  }

  mutating func readCarryForward(_ node: Node) {
    for (key, value) in document.entries(node, "carry_forward", known: ["enabled", "days"]) {
      if key == "enabled" {
        set(\.carryForward.isEnabled, document.bool(value, "carry_forward.enabled"))
      } else {
        set(\.carryForward.days, document.integer(value, "carry_forward.days", 0...3650))
      }
    }
  }

  mutating func readLimits(_ node: Node) {
    let known = ["file_mb", "inflated_mb", "ratio", "cells", "seconds"]
    for (key, value) in document.entries(node, "limits", known: known) {
      let path = "limits." + key
      switch key {
      case "file_mb": set(\.limits.fileMegabytes, document.integer(value, path, 1...65_536))
      case "inflated_mb": set(\.limits.inflatedMegabytes, document.integer(value, path, 1...1_048_576))
      case "ratio": set(\.limits.ratio, document.integer(value, path, 1...1_000_000))
      case "cells": set(\.limits.cells, document.integer(value, path, 1...4_000_000_000))
      default: set(\.limits.seconds, document.integer(value, path, 1...86_400))
      }
    }
  }

  mutating func readMail(_ node: Node) {
    for (key, value) in document.entries(node, "mail", known: ["to", "cc", "subject"]) {
      switch key {
      case "to": set(\.mail.to, addresses(value, "mail.to"))
      case "cc": set(\.mail.cc, addresses(value, "mail.cc"))
      default: set(\.mail.subject, document.string(value, "mail.subject"))
      }
    }
  }

  private mutating func addresses(_ node: Node, _ path: String) -> [String]? {
    let items = document.items(node, path)
    return items.compactMap { item in
      guard let address = document.string(item, path) else { return nil }
      guard MailAddress.isValid(address) else {
        document.problem(item, "“\(path)”里的“\(address)”不是邮箱地址，应像 a@example.cn，或“名称 <a@example.cn>”。")
        return nil
      }
      return address
    }
  }
}
