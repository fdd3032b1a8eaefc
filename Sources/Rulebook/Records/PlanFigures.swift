/// What a work-resumption plan (附件4) states, in the names of `interface.md`; a figure not stated is `nil`, never 0.
package struct PlanFigures: Sendable, Equatable {
  package enum SectionStatus: String, Sendable {
    case answered
    /// The body is only the template's own sentence.
    case templateText
    case missing
  }

  package struct Section: Sendable, Equatable {
    /// 1 to 10, the template's order.
    package var number: Int
    /// As written; absent where the section is missing.
    package var title: String?
    package var status: SectionStatus

    package init(number: Int, title: String?, status: SectionStatus) {
      self.number = number
      self.title = title
      self.status = status
    }
  }

  package struct Route: Sendable, Equatable {
    package var name: String
    package var stops: [String]

    package init(name: String, stops: [String]) {
      self.name = name
      self.stops = stops
    }
  }

  /// One bus as a sentence or a table line of the plan gives it.
  package struct Bus: Sendable, Equatable {
    /// 车号 or 车牌; empty where the plan names none.
    package var plate: String
    package var route: String
    package var seats: Int?
    /// 乘坐人数 of the plan's table.
    package var riders: Int?

    package init(plate: String, route: String, seats: Int?, riders: Int?) {
      self.plate = plate
      self.route = route
      self.seats = seats
      self.riders = riders
    }
  }

  /// Always ten.
  package var sections: [Section] = []
  package var total: Int?
  package var plannedDate: CalendarDay?
  package var byUnit: [ResidenceUnit: Int] = [:]
  package var byZone: [ControlZone: Int] = [:]
  /// 厂区内封闭生产.
  package var closed: Int?
  /// 班车点对点.
  package var bus: Int?
  /// 自驾, 合乘 and the rest: 附件4 does not ask for them, and 方案核对 shows those that are stated.
  package var otherModes: [TravelMode: Int] = [:]
  /// Number of buses.
  package var buses: Int?
  /// One figure a bus.
  package var seats: [Int] = []
  /// A fraction: 0.5 for 50%上座率.
  package var loadFactor: Double?
  package var routes: [Route] = []
  package var busList: [Bus] = []
  package var presence: [PresenceItem: Bool] = [:]
  /// Section number → a responsible person is named.
  package var responsible: [Int: Bool] = [:]
  /// Figures that are stated as 约, 以上 and the like: not compared exactly.
  package var approximate: Set<String> = []

  package init() {}
}

/// Measures whose mention a plan is searched for (`domain.md` 1, items 26–53): 有/无相关表述, never 已落实.
package enum PresenceItem: String, CaseIterable, Sendable {
  case 核酸检测, 人员排查, 隔离场所, 环境消杀, 心理疏导, 三日一检, 每日抗原, 网格化, 网格内运行, 四区, 硬隔离, 新老员工隔离, 物资储备
  case 应急预案, 隔离观察区, 定司机, 班车监督员, 乘坐定位, 车辆消杀, 乘车秩序, 在家抗原, 吉祥码, 行程码, 核酸证明, 体温, 防疫手册
  case 产线人员, 行政人员, 辅助人员, 生产环节, 会议环节, 就餐环节, 卫生间环节, 住宿环节, 市域内运输, 省内到本市, 省外到本市
  case 本市向外, 安全生产责任
}
