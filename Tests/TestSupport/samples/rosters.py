"""The rosters of the sample office, one function an enterprise; each is named after what makes it hard to read."""
import datetime, os

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Border, Font, Side

from people import People, address, check_digit
from writers import freeze, save, through_libreoffice, write_csv

THIN = Border(*[Side(style="thin")] * 4)


def when(text):
    return datetime.datetime.strptime(text, "%Y-%m-%d %H:%M")


def sheet_of(title=None):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    if title:
        sheet.title = title
    return workbook, sheet


def heading(sheet, text, columns, row=1):
    sheet.cell(row, 1, text).font = Font(size=16, bold=True)
    sheet.cell(row, 1).alignment = Alignment(horizontal="center")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)


def boxed(sheet, first, last):
    for row in sheet.iter_rows(min_row=first, max_row=last):
        for cell in row:
            cell.border = THIN


def standard_template(path, company, people, day="2022年4月18日"):
    """附件5 as the bureau hands it out: a two-level header with merged cells, and its footer."""
    workbook, sheet = sheet_of("返岗员工明细表")
    heading(sheet, f"莲花山度假区{company}返岗员工统计明细表", 21)
    sheet["A2"] = f"填报单位（盖章）：{company}　　填报日期：{day}　　单位：人"
    sheet.merge_cells("A2:U2")
    parents = {1: "序号", 2: "姓名", 3: "性别", 4: "身份证号", 5: "联系电话", 6: "部门/班组", 7: "岗位", 8: "家庭住址", 12: "管控情况",
               14: "是否密接/次密接", 15: "48小时核酸", 17: "通勤方式\n（厂区内封闭/班车/自驾/合乘/企业安排车辆）", 18: "车牌号", 19: "班车线路及上车点",
               20: "拟返岗时间", 21: "备注"}
    children = {8: "县（市）区、开发区", 9: "街道（乡镇）", 10: "社区（村）", 11: "小区楼栋单元", 12: "封控区/管控区/防范区", 13: "是否封控楼栋",
                15: "采样时间", 16: "结果"}
    for column, text in parents.items():
        sheet.cell(3, column, text)
    for column, text in children.items():
        sheet.cell(4, column, text)
    for span in ("H3:K3", "L3:M3", "O3:P3"):
        sheet.merge_cells(span)
    for column in range(1, 22):
        if column not in children:
            sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
    for n, p in enumerate(people, 1):
        sheet.append([n, p["name"], p["sex"], p["id"], p["phone"], p["dept"] + p["team"], p["post"], p["unit"], p["town"], p["community"],
                      p["home"], p["zone"], p["building"], p["contact"], when(p["test"]), p["result"], p["mode"],
                      p.get("plate", ""), p.get("route", ""), datetime.datetime.strptime(p["date"], "%Y-%m-%d"), p.get("remark", "")])
        sheet.cell(4 + n, 15).number_format = "yyyy/m/d h:mm"
        sheet.cell(4 + n, 20).number_format = 'm"月"d"日"'
    last = 4 + len(people)
    boxed(sheet, 3, last)
    sheet.cell(last + 1, 1, f"合计：{len(people)}人")
    sheet.cell(last + 2, 1, "填表人：王某　　审核人：李某　　联系电话：0431-80000000　　单位负责人（签字）：")
    sheet.cell(last + 3, 1, "注：1.管控情况按社区通知填写。2.核酸结果以吉事办查询为准。")
    save(workbook, path)


FLAT = ["序号", "姓名", "性别", "身份证号", "手机号", "现住址", "所在区", "小区管控情况", "是否密接", "核酸检测时间", "核酸结果", "通勤方式", "岗位", "备注"]


def flat_row(n, p):
    return [n, p["name"], p["sex"], p["id"], p["phone"], address(p), p["unit"], p["zone"], p["contact"], p["test"], p["result"],
            p["mode"], p["post"], p.get("remark", "")]


def flat_xlsxwriter(path, company, people):
    """A plain list, written by another program: strings shared, no merged cells, every value text."""
    workbook = xlsxwriter.Workbook(path, {"strings_to_numbers": False})
    workbook.set_properties({"created": datetime.datetime(2022, 4, 18)})
    sheet = workbook.add_worksheet("名单")
    for r, row in enumerate([[f"{company}复工人员名单"], FLAT] + [flat_row(n, p) for n, p in enumerate(people, 1)]):
        sheet.write_row(r, 0, row)
    workbook.close()
    freeze(path)


def flat_csv(path, company, people, encoding, bom=False, delimiter=","):
    write_csv(path, [[f"企业名称：{company}"], FLAT] + [flat_row(n, p) for n, p in enumerate(people, 1)], encoding, delimiter, bom)


def workshops(path, company, people):
    """A sheet for each workshop, a hidden sheet of last week, and a summary that must not be counted again."""
    workbook, first = sheet_of("一车间")
    sheets = [first, workbook.create_sheet("二车间"), workbook.create_sheet("职能部门")]
    for sheet in sheets:
        heading(sheet, f"{company}返岗员工名单（{sheet.title}）", 9)
        sheet.append(["序", "员工姓名", "公民身份号码", "联系方式", "家庭住址", "三区情况", "密接情况", "乘车方式", "说明"])
    for n, p in enumerate(people):
        sheets[n % 3].append([n // 3 + 1, p["name"], p["id"], p["phone"], address(p), p["zone"], p["contact"], p["mode"], ""])
    old = workbook.create_sheet("上周名单")
    old.append(["序", "员工姓名", "公民身份号码", "家庭住址", "三区情况"])
    for n, p in enumerate(people[:5], 1):
        old.append([n, p["name"], p["id"], address(p), p["zone"]])
    old.sheet_state = "hidden"
    total = workbook.create_sheet("汇总表")
    total.append(["车间", "人数"])
    for sheet in sheets:
        total.append([sheet.title, sheet.max_row - 2])
    save(workbook, path)


def printed_pages(path, company, people):
    """Made for print: the district stands once in a merged cell, the header comes again on each page, with subtotals."""
    workbook, sheet = sheet_of("花名册")
    header = ["序号", "所在区", "姓 名", "身份证号码", "联系电话", "详细地址", "管控类别", "上下班方式", "备 注"]
    heading(sheet, f"{company}复工复产返岗人员花名册", 9)
    sheet.append(header)
    people = sorted(people, key=lambda p: p["unit"])
    row, n, units = 3, 0, []
    for unit in dict.fromkeys(p["unit"] for p in people):
        crew = [p for p in people if p["unit"] == unit]
        start = row
        for p in crew:
            n += 1
            for column, value in enumerate([n, unit if row == start else None, p["name"], p["id"], p["phone"],
                                            p["town"] + p["community"] + p["home"], p["zone"], p["mode"], ""], 1):
                sheet.cell(row, column, value)
            row += 1
        if len(crew) > 1:
            sheet.merge_cells(start_row=start, start_column=2, end_row=row - 1, end_column=2)
        sheet.cell(row, 1, "小计")
        sheet.cell(row, 3, len(crew))
        row += 1
        units.append(unit)
        if len(units) % 4 == 0:
            for column, value in enumerate(header, 1):
                sheet.cell(row, column, value)
            row += 1
    sheet.cell(row, 1, "合计")
    sheet.cell(row, 3, len(people))
    sheet.cell(row + 2, 1, "制表人：赵某")
    sheet.cell(row + 2, 5, "第1页 共1页")
    save(workbook, path)


def numeric_ids(path, company, people):
    """Excel took the IDs for numbers and lost the last digits; those that end in X stayed text."""
    workbook, sheet = sheet_of()
    sheet.append([f"填报单位：{company}"])
    sheet.append(["编号", "姓名", "身份证", "手机", "居住城区", "居住小区", "封控管控情况", "是否密接", "出行方式"])
    for n, p in enumerate(people, 1):
        number = float(p["id"]) if p["id"].isdigit() else p["id"].lower()
        sheet.append([n, p["name"], number, int(p["phone"]), p["unit"].rstrip("区市县"), p["home"], p["zone"].rstrip("区"), "无", p["mode"]])
    save(workbook, path)


def shared_cars(path, company, people):
    """Who drives with whom: four in one car, a car without a driver, drivers' names."""
    workbook, sheet = sheet_of()
    heading(sheet, f"{company}员工返厂乘车安排表", 12)
    sheet.append(["序号", "姓名", "身份证号", "联系电话", "家庭所在区", "现住址", "小区管控情况", "是否密接、次密接", "返厂方式", "车牌号", "是否驾驶员", "返厂时间"])
    plates = ["吉A·9X101", "吉A 9X102", "吉A9X103", "吉Ａ９Ｘ１０４"]
    for n, p in enumerate(people, 1):
        car = plates[min((n - 1) // 4, 3)] if n <= 16 else ""
        way = ("合乘" if n <= 8 else "企业安排车辆") if car else "自驾"
        sheet.append([n, p["name"], p["id"], p["phone"], p["unit"], address(p), p["zone"], "否", way, car or f"吉A9Y{n:03d}",
                      "是" if (n % 4 == 1 and n != 5) or not car else "", "4月19日"])
    save(workbook, path)


def words_of_all_kinds(path, company, people):
    """The zone column as people really fill it: risk levels, what was lifted, tick boxes, transitions."""
    workbook, sheet = sheet_of()
    heading(sheet, f"{company}返岗人员信息表", 10)
    sheet.append(["序号", "姓名", "身份证号", "电话", "所属区", "家庭地址", "所在小区管控情况", "所在楼栋是否封控", "密接情况", "通勤方式"])
    zones = ["封控区", "封控区非封控楼栋", "封控楼", "管控", "防范", "无疫小区", "低风险区", "由封控区调整为管控区", "已解封", "√防范区 □管控区 □封控区",
             "封控/管控", "非封控区", "常态化管理", "", "正常"]
    modes = ["驻厂", "班车3号线", "点对点", "坐张师傅车", "公司派车", "公交", "宿舍", "自驾", "住厂", "闭环管理", "拼车", "厂车", "骑行", "", "通勤车"]
    contacts = ["否", "无", "非密接", "否", "", "次密接", "否", "否", "否", "—", "否", "否", "否", "否", "密接"]
    for n, p in enumerate(people, 1):
        k = (n - 1) % 15
        sheet.append([n, p["name"], p["id"], p["phone"], p["unit"], address(p), zones[k], "否" if k == 0 else "", contacts[k], modes[k]])
    save(workbook, path)


def handwriting_habits(path, company, people):
    """同上 down the page, two people in one row, a row without a name, an example line, full-width digits."""
    workbook, sheet = sheet_of()
    heading(sheet, f"{company}拟返岗人员明细", 9)
    sheet.append(["序号", "姓名", "身份证号", "联系电话", "县区", "街道乡镇", "详细地址", "管控情况", "通勤方式"])
    sheet.append(["例：", "张三", "220104199001010000", "13800000000", "朝阳区", "桂林街道", "某小区1栋", "防范区", "驻厂"])
    for n, p in enumerate(people, 1):
        same = n % 5 in (3, 4)
        sheet.append([n, " ".join(p["name"]) if n % 7 == 0 else p["name"],
                      p["id"].translate(str.maketrans("0123456789", "０１２３４５６７８９")) if n % 6 == 0 else p["id"], p["phone"],
                      "同上" if same else p["unit"], "〃" if same else p["town"], p["home"], "同上" if same else p["zone"], p["mode"]])
    couple = People(77).crew(2, unit="净月区", zone="防范区")
    sheet.append([len(people) + 1, "、".join(p["name"] for p in couple), "、".join(p["id"] for p in couple), couple[0]["phone"], "净月区",
                  "净月街道", couple[0]["home"], "防范区", "自驾"])
    sheet.append([len(people) + 2, "", "", "13900000001", "南关区", "民康街道", "民康花园3栋", "管控区", "班车"])
    sheet.append(["以下空白"])
    save(workbook, path)


def side_by_side(path, company, people):
    """Two blocks of columns beside each other, to save paper."""
    workbook, sheet = sheet_of()
    heading(sheet, f"{company}返岗员工名单", 11)
    block = ["序号", "姓名", "居住区", "三区", "通勤方式"]
    sheet.append(block + [None] + block)
    half = (len(people) + 1) // 2
    for n in range(half):
        row = []
        for k in (n, n + half):
            p = people[k] if k < len(people) else None
            row += [k + 1, p["name"], p["unit"], p["zone"], p["mode"]] if p else [None] * 5
            row += [None]
        sheet.append(row[:11])
    save(workbook, path)


def filtered(path, company, people):
    """A filter hides some rows; some are struck through: both say something that a count must not miss."""
    workbook, sheet = sheet_of()
    heading(sheet, f"{company}返岗员工名单", 8)
    sheet.append(["序号", "姓名", "身份证号", "联系电话", "所属区", "家庭住址", "管控情况", "通勤方式"])
    for n, p in enumerate(people, 1):
        sheet.append([n, p["name"], p["id"], p["phone"], p["unit"], address(p), p["zone"], p["mode"]])
        if n % 9 == 0:
            sheet.row_dimensions[n + 2].hidden = True
        if n % 10 == 5:
            for cell in sheet[n + 2]:
                cell.font = Font(strike=True)
    save(workbook, path)


def test_results(path, company, people):
    """What a guard would stop: positive, expired, pending and missing tests, close contacts."""
    workbook, sheet = sheet_of()
    heading(sheet, f"{company}返岗员工核酸检测台账", 11)
    sheet.append(["序号", "姓名", "身份证号", "联系电话", "所在区", "家庭住址", "管控情况", "是否密接/次密接", "核酸检测时间", "核酸检测结果", "返岗方式"])
    results = ["阴性", "阴性", "阴性", "(-)", "阴性", "待出结果", "阴性", "阳性", "未检", "-"]
    times = ["2022-04-18 09:30", "4月18日", "4月16日", "4月17日 21:00", "4月14日", "4月18日 15:00", "4.17", "2022-04-18 07:40", "", "4月18日"]
    for n, p in enumerate(people, 1):
        k = (n - 1) % 10
        sheet.append([n, p["name"], p["id"], p["phone"], p["unit"], address(p), p["zone"], "是" if n == 14 else "否", times[k], results[k],
                      ["自驾", "合乘", "企业安排车辆"][n % 3]])
    save(workbook, path)


def blank_template(path):
    standard_template(path, "XX公司", [], "　年　月　日")
