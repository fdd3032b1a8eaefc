internal import CLinux
internal import Glibc
internal import Rulebook

/// The machine's clock, for the default cut-off, for locks and for logs; never for what a report says.
enum WallClock {
  static var seconds: Int { time(nil) }

  /// Seconds since an arbitrary moment, which no change of the clock can turn back.
  static var monotonic: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// ISO 8601 to the second, in UTC.
  static func utcText(_ seconds: Int = seconds) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    gmtime_r(&moment, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return FileSystem.display(buffer)
  }
}

/// The office's time zone, from the system's tables.
struct OfficeTimeZone {
  /// China has had one time and no summer time since 1991: it needs no tables, which a small system may not have.
  private static let fixedOffsets = ["Asia/Shanghai": 8 * 3600, "PRC": 8 * 3600, "UTC": 0, "Etc/UTC": 0]

  private let name: String

  /// `nil` where the system knows no such zone.
  init?(_ name: String) {
    guard Self.fixedOffsets[name] != nil || Self.isInTables(name) else { return nil }
    self.name = name
  }

  /// The office's; China's where the settings name none that this machine knows.
  init(of settings: Settings) {
    self = OfficeTimeZone(settings.timeZone) ?? Self.china
  }

  /// For messages, which are not to fail where the settings cannot be read.
  init(of place: OfficeFolder.SettingsPlace) {
    self.init(of: (try? SettingsFile(place).settings) ?? Settings())
  }

  private init(known name: String) { self.name = name }

  private static let china = OfficeTimeZone(known: "Asia/Shanghai")

  private static func isInTables(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("..")
      && FileSystem.status("/usr/share/zoneinfo/" + name)?.kind != .folder
      && FileSystem.exists("/usr/share/zoneinfo/" + name)
  }

  /// A text with its moments in UTC (``WallClock/utcText(_:)``) as the office's clock shows them.
  func localized(_ text: String) -> String {
    text.replacing(/(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):\d\dZ/) { match in
      guard let day = CalendarDay(iso: match.1), let hour = Int(match.2), let minute = Int(match.3) else {
        return String(match.0)
      }
      return cutOff(at: day.dayNumber * 86_400 + hour * 3600 + minute * 60).iso
    }
  }

  /// A moment as the office's clock shows it.
  ///
  /// Sets the process's `TZ`: called before any other thread starts.
  func cutOff(at seconds: Int) -> CutOff {
    if let offset = Self.fixedOffsets[name] {
      let local = seconds + offset
      let day = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
      return CutOff(day: CalendarDay(dayNumber: day), minuteOfDay: (local - day * 86_400) / 60)
    }
    setenv("TZ", ":" + name, 1)
    tzset()
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    let day = CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return CutOff(
      day: day ?? CalendarDay(dayNumber: seconds / 86_400), minuteOfDay: Int(parts.tm_hour) * 60 + Int(parts.tm_min))
  }
}
