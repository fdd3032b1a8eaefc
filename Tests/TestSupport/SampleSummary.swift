package import Consolidation
internal import Rulebook

/// A night with invented enterprises, balanced in every dimension, for whoever renders or reads a summary.
package enum SampleSummary {
  /// Twelve enterprises with a bit of everything.
  package static func small() -> Summary {
    var night = InventedNight(seed: 4)
    let names = [
      "长春启明精密机械有限公司", "长春松原路橡塑制品有限公司", "吉林省北辰汽车零部件有限公司", "长春泉眼食品有限公司",
      "长春四家乡粮油加工厂", "劝农山镇新兴建材有限公司", "长春光谷传感技术有限公司", "长春瑞达模具有限公司",
      "吉林蓝天医药有限公司", "长春净月印务有限公司", "长春恒信包装有限公司", "长春莲花山饮品有限公司",
    ]
    for (index, name) in names.enumerated() {
      night.add(name, persons: index == 8 ? nil : 20 + 31 * index, isDetailed: true)
    }
    return night.summary(cutOff: "2022-04-18T18:00")
  }

  /// Nobody has sent anything yet that was published before: no predecessor, no register, one enterprise.
  package static func firstRun() -> Summary {
    var night = InventedNight(seed: 1)
    night.add("长春启明精密机械有限公司", persons: 9, isDetailed: false)
    var summary = night.summary(cutOff: "2022-04-17T08:30")
    summary.previous = nil
    summary.baseline = nil
    summary.history = []
    summary.changes = []
    summary.changeReason = ""
    summary.reporting.expected = nil
    summary.reporting.missing = nil
    summary.missing = []
    summary.alerts = []
    for index in summary.enterprises.indices { summary.enterprises[index].previousPersons = nil }
    for index in summary.locations.indices { summary.locations[index].previousPersons = nil }
    return summary
  }

  /// All industrial enterprises of the city (`domain.md` 8.3).
  package static func city(enterprises: Int = 7681) -> Summary {
    var night = InventedNight(seed: 7)
    for index in 1...enterprises {
      night.add("长春第\(index)号工业有限公司", persons: 12 + index % 37, isDetailed: index % 3 == 0)
    }
    return night.summary(cutOff: "2022-05-05T18:00")
  }
}
