"""Makes the sample plans (附件4), a commitment letter and a roster pasted into Word; every plan is written in another way.

usage: python3 make_plans.py [INBOX]           all enterprises and persons are invented
"""
import os, sys

from wordfile import control, deleted, field, inserted, paragraph, run, save, table, text_box, through_writer

HERE = os.path.dirname(os.path.abspath(__file__))
NUMERALS = "一二三四五六七八九十"
TITLES = ["企业复工复产原因及计划复工复产时间", "需要返岗（当前在岗）员工情况", "企业复工复产方式组织", "员工进场管理", "员工厂内管理",
          "运输车辆通行", "核酸、抗原检测", "防疫消杀", "应急措施", "安全生产"]

# What most enterprises write below the sections that hold no figures; {0} is the person in charge.
COMMON = {
    4: "1.员工每天早上在家进行抗原检测，结果上传班组群，由班组长逐一登记。\n2.员工进场时查验吉祥码、行程码、48小时内核酸检测阴性证明，测量体温，异常人员一律不得进场。责任部门：综合管理部；责任人：{0}。",
    5: "公司制定《防疫规范操作手册》，产线工人、行政人员、辅助人员分区管理。以车间班组岗位为最小单元实行网格化管理，生产、会议、就餐、卫生间、住宿等环节均在网格内运行，避免交叉。"
       "生产区、生活区、物流区、垃圾区“四区”硬隔离，新返厂员工与原驻厂员工硬隔离。责任部门：生产部各班组；责任人：{0}。",
    6: "市域内运输车辆、省内到本市运输车辆、省外到本市运输车辆、本市向外地运输车辆均提前报备，司机不下车，装卸人员二级防护。责任人：物流部{0}。",
    7: "落实三日一次全员核酸检测、每日一次抗原检测。由质量部{0}负责组织，班组长建立台账。",
    8: "厂区公共区域每日早晚各消杀一次，储备N95口罩2000只、防护服100套、抗原检测试剂盒1000份、消杀用品200公斤。责任人：{0}。",
    9: "制定《疫情应急处置预案》，设置隔离观察区和临时隔离点，开展人员排查和心理疏导；发现阳性人员第一时间上报并配合转运。总指挥：{0}。",
    10: "落实企业安全生产主体责任，复工前完成设备检修和全员安全培训。责任人：安全部{0}。",
}


def sections(person, **own):
    """The ten bodies, with those that an enterprise writes itself in place of the common ones."""
    bodies = {n: text.format(person) for n, text in COMMON.items()}
    bodies.update({int(key[1:]): text for key, text in own.items()})
    return bodies


def typed(company, bodies, numbers=lambda n: NUMERALS[n - 1] + "、", order=range(1, 11), day="2022年4月15日"):
    """Headings with typed numbers, the most common way."""
    body = [paragraph(f"{company}复工复产工作方案"), paragraph("按照《统筹推进全省工业企业疫情防控和有序启动复工复产工作方案》（吉政办明电〔2022〕6号）要求，结合企业实际，制定本方案。")]
    for place, n in enumerate([n for n in order if n in bodies], 1):
        body.append(paragraph(numbers(place) + TITLES[n - 1]))
        body += [paragraph(line) for line in bodies[n].split("\n")]
    return body + [paragraph(company), paragraph(day)]


def official(path):
    """Sentences in official style; saved by LibreOffice."""
    bodies = sections(
        "李建平",
        s1="我公司为整车厂配套企业，自2022年3月12日起停产，库存仅够3天。为保障主机厂供应，计划于4月18日复工复产。责任人：总经理李建平，联系电话0431-80001234。",
        s2="需返岗员工共计64人（其中在厂10名）。\n1.需返岗员工分布：朝阳区9人、南关区8人、二道区7人、净月区6人、经开区6人、莲花山度假区28人。\n"
           "2.家庭住址现行管控情况：封控区0人、管控区12人，其余均为防范区。\n3.员工通勤方式：厂区内封闭生产40人，班车“点对点”通勤24人。\n"
           "4.需班车2台，每台核载49人，按50%上座率乘坐。1号线：卫星广场—净月大街—厂区；2号线：吉林大路—东盛大街—厂区。责任人：人力资源部王芳。",
        s3="1.采取封闭在厂方式，员工吃住在厂。\n2.采取班车“点对点”通勤方式：定司机2人，每台班车设监督员1名；员工乘坐定位，对号入座；每趟运行前后对车辆消杀；组织员工有序上下车，维护乘车秩序。责任人：物流部张立新。")
    save(path, typed("莲花山度假区长春莲峰汽车零部件有限公司", bodies))
    through_writer(path)


def automatic_numbers(path):
    """Word's automatic numbers: 一、 from a heading style, （一） from its sub-heading, 1. from a list."""
    bodies = sections(
        "赵铁军", s1="公司承担全市粮油食品供应任务，拟于2022年4月18日起复工。责任人：赵铁军。",
        s2="需返岗员工48人。\n朝阳8，南关7，二道9，其他区24。\n封控区：无；管控区：6人；防范区：42人。\n驻厂30、班车18。\n班车1台，每台限乘20人，点对点直达，不设站点。",
        s3="封闭在厂与班车通勤相结合。\n定司机、定座位、定车辆，设班车长，班车每次出车前消毒，排队上车。责任人：赵铁军。")
    body = [paragraph("吉林省泉岭食品有限公司复工复产工作方案")]
    for n in range(1, 11):
        body.append(paragraph(TITLES[n - 1], style="1"))
        for line in bodies[n].split("\n"):
            body.append(paragraph(line.lstrip("12.") if n == 4 else line, level=2 if n in (2, 4) else None))
    save(path, body + [paragraph("2022年4月14日")])


def one_table(path):
    """Everything in one table: title left, text right, the person in charge in a third column."""
    company = "长春劝丰农机制造有限公司"
    texts = {
        1: "春耕农机订单集中，急需复工。计划复工时间：2022-04-17。", 2: "需返岗37人，均居住在莲花山（泉眼镇12、劝农山镇25）。\n全部位于防范区。\n全员驻厂，不采取班车方式。",
        3: "全员封闭在厂生产，吃住在厂。",
    }
    rows = [["序号", "项目", "内容", "责任人"]]
    for n in range(1, 11):
        rows.append([str(n), TITLES[n - 1], texts.get(n, COMMON.get(n, "").split("责任")[0]), "生产部刘志刚" if n != 6 else ""])
    save(path, [paragraph(company), paragraph("复工复产工作方案"), table(rows), paragraph("填报日期：2022年4月14日")])


def boxes(path):
    """Headings in text boxes, text below."""
    company = "长春四和木业有限公司"
    bodies = sections("孙德福", s1="四月十八日复工，恢复生产以完成出口订单。责任人：孙德福。",
                      s2="拟返岗二十九人，其中莲花山度假区二十一人、双阳区五人、九台区三人。\n管控区二人，其余均为防范区。\n厂区内封闭生产二十九人，无需班车。责任人：孙德福。",
                      s3="采取封闭在厂方式，宿舍两人一间。责任人：孙德福。")
    body = [text_box([paragraph(company + "复工复产工作方案")])]
    for n in range(1, 11):
        body.append(text_box([paragraph(NUMERALS[n - 1] + "、" + TITLES[n - 1])]))
        body += [paragraph(line) for line in bodies[n].split("\n")]
    save(path, body)


def tracked(path):
    """Changes still being tracked: insertions count, deletions do not."""
    company = "长春恒锐精密模具有限公司"
    bodies = sections("高鹏", s1="@", s2="@", s3="班车“点对点”通勤与封闭在厂结合，专职司机驾驶，随车监督员1名，座位固定、一人一座，车辆每日消毒，有序乘车。责任人：高鹏。")
    own = {
        1: [paragraph(inner=run("因模具交付需要，计划") + deleted("4月16日") + inserted("4月18日") + run("复工复产。责任人：高鹏。"))],
        2: [paragraph(inner=run("需返岗员工") + deleted("45") + inserted("51") + run("人，其中朝阳区") + deleted("8") + inserted("14") + run("人、莲花山度假区37人。")),
            paragraph("封控区0人、管控区0人、防范区51人。"), paragraph(inner=run("封闭生产31人，班车通勤20人") + deleted("，自驾6人") + run("。")),
            paragraph("班车1台（吉A3K567），49座，上座率不超过50%。途经卫星广场、东盛大街、厂区。责任人：高鹏。")],
    }
    body = [paragraph(company + "复工复产工作方案")]
    for n in range(1, 11):
        body.append(paragraph(NUMERALS[n - 1] + "、" + TITLES[n - 1]))
        body += own.get(n) or [paragraph(line) for line in bodies[n].split("\n")]
    save(path, body)


def plain_headings(path):
    """Headings are plain paragraphs without numbers; capital numerals."""
    bodies = sections(
        "韩雪松", s1="为保障药品包装供应，拟定于4月19日恢复生产。负责人：韩雪松。",
        s2="返岗人员总数：伍拾捌人。\n居住在莲花山度假区的肆拾人，居住在二道区的壹拾捌人。\n位于封控区、管控区、防范区的员工分别为0人、8人、50人。\n采取封闭在厂方式的员工38人；采取班车“点对点”通勤方式的员工20人。\n"
           "租用33座客车1台，由泉眼镇政府出发，经劝农山镇到厂区。负责人：韩雪松。",
        s3="封闭生产为主。班车固定司机，设跟车监督员，员工对号入座，发车前消毒，上下车秩序由班组长维护。负责人：韩雪松。")
    save(path, typed("长春市佳诺包装材料有限公司", bodies, numbers=lambda n: ""))


def chapters_swapped(path):
    """第一部分 …, in another order, with tables of places, zones and buses; saved by LibreOffice."""
    company = "长春启航星电子有限公司"
    bodies = sections("沈冰", s1="承担汽车电子配套任务，申请4月18日复工。责任人：沈冰。", s2="@", s3="封闭在厂与班车通勤两种方式。司机固定，班车监督员随车，定位乘坐，车内每日消杀，乘车秩序由监督员负责。责任人：沈冰。")
    own = [paragraph("公司现有职工120人，本次需返岗33人，具体如下："),
           table([["区域", "人数"], ["朝阳区", "6"], ["高新区", "4"], ["莲花山度假区", "23"], ["合计", "33"]]),
           table([["封控区", "管控区", "防范区"], ["0", "3", "30"]]),
           table([["通勤方式", "人数"], ["厂区内封闭生产", "20人"], ["班车点对点", "13人"]]),
           table([["车号", "车牌", "核载", "线路", "乘坐人数"], ["1", "吉A6K101", "49", "1号线：硅谷大街—卫星广场—厂区", "13"]]), paragraph("责任人：人事部沈冰。")]
    order = [2, 1, 3, 5, 4, 7, 6, 8, 10, 9]
    body = [paragraph(company + "复工复产工作方案")]
    for place, n in enumerate(order, 1):
        body.append(paragraph(f"第{NUMERALS[place - 1]}部分　{TITLES[n - 1]}", style="H"))
        body += own if n == 2 else [paragraph(line) for line in bodies[n].split("\n")]
    save(path, body)
    through_writer(path)


def incomplete(path):
    """Two sections are missing, one still holds the template's sentence, nobody is responsible for another."""
    bodies = sections("郑凯", s1="复工时间待定，具备条件后立即复工。责任人：郑凯。", s2="需返岗约20人，主要分布在二道、莲花山。管控区3人。责任人：郑凯。", s3="自驾通勤。",
                      s9="企业制定《疫情应急处置预案》，明确在厂区发现阳性或确诊病例等异常情况所采取的应急措施。")
    for n in (6, 8):
        del bodies[n]
    save(path, typed("长春瑞川物流装备有限公司", bodies))


def arabic_numbers(path):
    """1. 2. 3. as headings, (1) (2) below, full-width digits."""
    bodies = sections(
        "吴迪", s1="药品生产属民生保障，计划４月１６日复工。责任人：吴迪。",
        s2="（1）需返岗员工共３０人，其中宽城区５人、绿园区５人、莲花山区２０人。\n（2）封控区０人，管控区５人，防范区２５人。\n（3）厂区内封闭生产２４人，班车点对点６人。\n（4）班车１台，核载３３人，线路一：团山街→远达大街→厂。责任人：吴迪。",
        s3="（1）封闭在厂24人。\n（2）班车：定车定人，设车长，按号入座，班前班后消毒，依次上车。责任人：吴迪。")
    bodies = {n: text.replace("1.员工", "（1）员工").replace("2.员工", "（2）员工") for n, text in bodies.items()}
    save(path, typed("长春顺康医药有限公司", bodies, numbers=lambda n: f"{n}."))


def plain_text(path):
    """A text file in GB18030."""
    bodies = sections("冯军", s1="夏粮收储在即，4.18复工。责任人：冯军。", s2="需返岗26人，全部居住在莲花山度假区。\n封控区、管控区均无，防范区26人。\n封闭在厂方式：26人。不安排班车。责任人：冯军。", s3="采取封闭方式，由加工车间落实。责任人：冯军。")
    lines = ["长春金穗粮油加工有限公司复工复产工作方案", ""]
    for n in range(1, 11):
        lines += [f"（{NUMERALS[n - 1]}）{TITLES[n - 1]}", bodies[n], ""]
    with open(path, "wb") as file:
        file.write("\r\n".join(lines).replace("\n\n", "\n").encode("gb18030"))


def controls_and_fields(path):
    """A form with content controls; figures come from fields."""
    company = "长春北辰光学仪器有限公司"
    bodies = sections("姜涛", s1="@", s2="@", s3="采取班车“点对点”通勤方式，定司机、定车辆，监督员随车，定位乘坐，车辆消杀，秩序良好。责任人：姜涛。")
    own = {
        1: [control(paragraph("计划复工复产时间：2022年4月20日。责任人：姜涛。"))],
        2: [paragraph(inner=run("需返岗员工") + control(run("31")) + run("人，朝阳区") + field("=SUM(B2:B4)", "11") + run("人、南关区") + field("REF nanguan", "20") + run("人。")),
            control(paragraph("封控区1人，管控区10人，防范区20人。")), paragraph("班车点对点31人，厂区内封闭生产0人。"), paragraph("49座大巴1台、33座1台，按照核载50%乘坐，线路：人民大街—卫星广场—厂区。责任人：姜涛。")],
    }
    body = [paragraph(company), paragraph("复工复产工作方案")]
    for n in range(1, 11):
        body.append(paragraph(f"第{NUMERALS[n - 1]}章 " + TITLES[n - 1]))
        body += own.get(n) or [paragraph(line) for line in bodies[n].split("\n")]
    save(path, body)


def contradictions(path):
    """Sums that do not add up and a total that stands twice."""
    bodies = sections("许波", s1="计划4月20日复工。责任人：许波。",
                      s2="需返岗员工40人，朝阳区10人、莲花山度假区25人。\n管控区5人、防范区35人。\n封闭生产30人，班车点对点15人，班车1台，每台限乘20人，行车路线：卫星广场—厂区。\n综上，需返岗员工42人。责任人：许波。",
                      s3="封闭与班车结合，司机固定，配监督员，固定座位，车厢消毒，有序排队。责任人：许波。")
    save(path, typed("长春宏远橡塑制品有限公司", bodies, numbers=lambda n: f"（{NUMERALS[n - 1]}）"))


def letter(path):
    """A commitment letter (承诺书)."""
    save(path, [paragraph("复工复产企业履行主体责任承诺书"), paragraph("莲花山度假区管委会："), paragraph("我公司郑重承诺：严格履行疫情防控主体责任，严格落实核酸检测、人员排查、环境消杀等措施，如有违反，承担一切责任。"),
                paragraph("承诺单位（盖章）：长春天朗玻璃有限公司"), paragraph("法定代表人（签字）："), paragraph("2022年4月14日")])


def pasted_roster(path):
    """A roster pasted into Word as a table."""
    from people import People
    rows = [["序号", "姓名", "身份证号", "联系电话", "现居住地", "管控情况", "通勤方式"]]
    for n, p in enumerate(People(41).crew(12), 1):
        rows.append([str(n), p["name"], p["id"], p["phone"], f"长春市{p['unit']}{p['town']}{p['home']}", p["zone"], p["mode"]])
    save(path, [paragraph("长春东岭印务有限公司返岗员工统计明细表"), paragraph("填报日期：2022年4月18日"), table(rows)])


PLANS = [
    ("泉眼镇/莲峰复工复产方案.docx", official), ("泉眼镇/附件4 泉岭食品方案.docx", automatic_numbers), ("劝农山镇/劝丰农机复工方案.docx", one_table),
    ("四家乡/四和木业方案.docx", boxes), ("劝农山镇/恒锐方案（修订）.docx", tracked), ("泉眼镇/佳诺复工复产方案.docx", plain_headings),
    ("启航星电子复工复产工作方案.docx", chapters_swapped), ("劝农山镇/瑞川方案.docx", incomplete), ("四家乡/附件3顺康医药.docx", arabic_numbers),
    ("泉眼镇/金穗方案.txt", plain_text), ("四家乡/北辰光学方案.docx", controls_and_fields), ("泉眼镇/宏远方案.docx", contradictions),
    ("四家乡/天朗承诺书.docx", letter), ("泉眼镇/东岭印务名单.docx", pasted_roster),
]


def make_plans(inbox):
    for name, write in PLANS:
        path = os.path.join(inbox, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write(path)


if __name__ == "__main__":
    make_plans(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../samples/inbox"))
