package import Rulebook

extension RosterField {
  /// The column as findings call it.
  package var title: String {
    switch self {
    case .sequence: "序号"
    case .name: "姓名"
    case .gender: "性别"
    case .age: "年龄"
    case .idType: "证件类型"
    case .idNumber: "身份证号"
    case .phone: "联系电话"
    case .enterprise: "企业名称"
    case .creditCode: "统一社会信用代码"
    case .department: "部门"
    case .team: "班组"
    case .post: "岗位"
    case .dutyStatus: "在岗状态"
    case .unit: "县区"
    case .township: "街道乡镇"
    case .community: "社区"
    case .address: "家庭住址"
    case .householdRegister: "户籍"
    case .zone: "管控情况"
    case .building: "是否封控楼栋"
    case .contact: "密接"
    case .testTime: "核酸时间"
    case .testResult: "核酸结果"
    case .antigen: "抗原"
    case .healthCode: "两码"
    case .commute: "通勤方式"
    case .returnMode: "返岗方式"
    case .anyMode: "交通方式"
    case .plate: "车牌号"
    case .driver: "驾驶员"
    case .route: "班车线路"
    case .stop: "上车点"
    case .seat: "座位"
    case .returnDate: "返岗时间"
    case .vaccine: "疫苗接种"
    case .remark: "备注"
    }
  }
}
