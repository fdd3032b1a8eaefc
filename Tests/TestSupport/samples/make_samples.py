"""Makes samples/inbox and samples/前几日 again from the sources beside this file. Needs openpyxl, XlsxWriter and LibreOffice.

usage: python3 make_samples.py [SAMPLES]          everything and everybody in the samples is invented
"""
import os, shutil, struct, sys, zlib

import rosters as r
from make_plans import make_plans
from people import People
from writers import encrypted_workbook, through_libreoffice, write_csv

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../samples")
INBOX = os.path.join(TARGET, "inbox")

LIANFENG = "长春莲峰汽车零部件有限公司"
QUANYAN = "吉林省泉岭食品有限公司"
QUANNONG = "长春劝丰农机制造有限公司"
SIJIA = "长春四和木业有限公司"
HENGRUI = "长春恒锐精密模具有限公司"
JIANUO = "长春市佳诺包装材料有限公司"
QIMING = "长春启航星电子有限公司"
RUICHUAN = "长春瑞川物流装备有限公司"
SHUNKANG = "长春顺康医药有限公司"
JINSUI = "长春金穗粮油加工有限公司"
GUANGXUE = "长春北辰光学仪器有限公司"
HONGDA = "长春宏远橡塑制品有限公司"
XINYUAN = "长春新源热力设备有限公司"
TIANLANG = "长春天朗玻璃有限公司"
HUAXING = "长春华岳铸造有限公司"
ZHONGCHENG = "长春众诚劳务派遣有限公司"
YIJIA = "长春亿居家具有限公司"
BUNDLE = "长春蓝湖塑业有限公司"


def at(*parts):
    path = os.path.join(INBOX, *parts)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def today():
    lianfeng = People(11).crew(64)
    for n, p in enumerate(lianfeng):
        if p["mode"] == "班车点对点":
            p["route"] = "%d号线" % (1 + n % 2)
        if p["mode"] in ("自驾", "合乘"):
            p["plate"] = "吉A7K%02d1" % (n // 2)
    path = at("泉眼镇", f"{LIANFENG}返岗员工统计明细表.xlsx")
    r.standard_template(path, LIANFENG, lianfeng)
    through_libreoffice(path)
    r.flat_xlsxwriter(at("泉眼镇", f"附件5 {QUANYAN}.xlsx"), QUANYAN, People(12).crew(48))
    r.flat_csv(at("劝农山镇", f"{QUANNONG}名单0418.csv"), QUANNONG, People(13).crew(37), "utf-8", bom=True)
    r.flat_csv(at("四家乡", f"{SIJIA}.csv"), SIJIA, People(14).crew(29), "gb18030")
    r.workshops(at("劝农山镇", f"{HENGRUI}复工人员总名单.xlsx"), HENGRUI, People(15).crew(51))
    path = at("泉眼镇", f"{JIANUO}花名册(2).xlsx")
    r.printed_pages(path, JIANUO, People(16).crew(58))
    through_libreoffice(path)
    r.numeric_ids(at(f"{QIMING}.xlsx"), QIMING, People(17).crew(33))
    r.shared_cars(at("劝农山镇", f"{RUICHUAN}乘车安排.xlsx"), RUICHUAN, People(18).crew(20))
    r.words_of_all_kinds(at("四家乡", f"{SHUNKANG}返岗人员信息表.xlsx"), SHUNKANG, People(19).crew(30))
    r.handwriting_habits(at("泉眼镇", f"{JINSUI}（最终版）.xlsx"), JINSUI, People(20).crew(26))
    r.side_by_side(at("四家乡", f"{GUANGXUE}.xlsx"), GUANGXUE, People(21).crew(31))
    hongda = People(22).crew(40)
    r.standard_template(at("泉眼镇", f"{HONGDA}第一批.xlsx"), HONGDA, hongda[:28], "2022年4月17日")
    r.flat_csv(at("泉眼镇", f"{HONGDA}第二批返岗名单.csv"), HONGDA, hongda[26:], "utf-8", delimiter=";")
    xinyuan = People(23).crew(24)
    r.standard_template(at("劝农山镇", f"{XINYUAN}名单.xlsx"), XINYUAN, xinyuan[:20], "2022年4月16日")
    r.standard_template(at("劝农山镇", f"{XINYUAN}名单 修改.xlsx"), XINYUAN, xinyuan, "2022年4月18日")
    r.filtered(at("四家乡", f"{TIANLANG}.xlsx"), TIANLANG, People(24).crew(36))
    r.test_results(at("劝农山镇", f"{HUAXING}核酸台账.xlsx"), HUAXING, People(25).crew(40))
    r.flat_xlsxwriter(at(f"{ZHONGCHENG}.xlsx"), ZHONGCHENG, People(26).crew(14) + lianfeng[:6])
    # An .xls that is a CSV inside, as web systems export it.
    r.flat_csv(at("四家乡", f"{YIJIA}.xls"), YIJIA, People(27).crew(18), "gb18030", delimiter="\t")
    bundle(at(f"{BUNDLE}材料.zip"))
    unusable()


def bundle(path):
    """What one enterprise zipped on a Chinese Windows: names in GBK."""
    inner = f"{BUNDLE}返岗名单.csv".encode("gbk")
    work = path + ".csv"
    r.flat_csv(work, BUNDLE, People(28).crew(16), "gb18030")
    with open(work, "rb") as file:
        data = file.read()
    os.remove(work)
    write_gbk_zip(path, inner, data)


def write_gbk_zip(path, name, data):
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(data) + deflate.flush()
    stamp = struct.pack("<HH", 8 << 11, (2022 - 1980) << 9 | 4 << 5 | 18)
    sizes = struct.pack("<III", zlib.crc32(data), len(packed), len(data))
    local = b"PK\x03\x04" + struct.pack("<HHH", 20, 0, 8) + stamp + sizes + struct.pack("<HH", len(name), 0) + name + packed
    entry = (b"PK\x01\x02" + struct.pack("<HHHH", 20, 20, 0, 8) + stamp + sizes + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(local), 0)
    with open(path, "wb") as file:
        file.write(local + entry + end)


def unusable():
    """What lies in every shared folder: locks, litter, broken, encrypted and empty files."""
    def put(data, *parts):
        with open(at(*parts), "wb") as file:
            file.write(data)
    whole = open(at("泉眼镇", f"附件5 {QUANYAN}.xlsx"), "rb").read()
    put(whole, "泉眼镇", f"{QUANYAN}（重复发送）.xlsx")
    put(whole[: len(whole) * 2 // 3], "四家乡", "长春坤宇建材有限公司.xlsx")
    put(encrypted_workbook(), "泉眼镇", "长春明远仪表有限公司返岗名单.xlsx")
    put("王某的电脑".encode("utf-16-le").ljust(165, b"\0"), "泉眼镇", f"~$件5 {QUANYAN}.xlsx")
    put(b"\0" * 6148, "四家乡", ".DS_Store")
    put(b"", "劝农山镇", "长春丰泽饲料有限公司.xlsx")
    put(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n", "劝农山镇", f"{HENGRUI}主体责任承诺书.pdf")
    r.blank_template(at("附件5 返岗员工统计明细表（空白）.xlsx"))
    put('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">]><r>&a;</r>'.encode(), "长春旭升纺织有限公司.xls")


def register():
    known = [(LIANFENG, "泉眼镇", "是", "2022-04-12", "2022-04-14", "2022-04-15", "2022-04-14"), (QUANYAN, "泉眼镇", "是", "2022-04-13", "2022-04-15", "", "2022-04-15"),
             (QUANNONG, "劝农山镇", "是", "2022-04-12", "2022-04-14", "2022-04-16", "2022-04-14"), (SIJIA, "四家乡", "否", "2022-04-14", "2022-04-16", "", "2022-04-16"),
             (HENGRUI, "劝农山镇", "是", "2022-04-12", "2022-04-13", "2022-04-15", ""), (JIANUO, "泉眼镇", "否", "2022-04-15", "2022-04-16", "", "2022-04-16"),
             (QIMING, "劝农山镇", "是", "2022-04-13", "2022-04-15", "2022-04-17", "2022-04-15"), (RUICHUAN, "劝农山镇", "否", "", "", "", ""),
             (SHUNKANG, "四家乡", "是", "2022-04-11", "2022-04-12", "2022-04-14", "2022-04-12"), (JINSUI, "泉眼镇", "否", "2022-04-16", "2022-04-17", "", "2022-04-17"),
             (GUANGXUE, "四家乡", "是", "2022-04-13", "2022-04-14", "", "2022-04-14"), (HONGDA, "泉眼镇", "否", "2022-04-15", "2022-04-17", "", "2022-04-17"),
             (XINYUAN, "劝农山镇", "否", "2022-04-14", "2022-04-16", "", "2022-04-16"), (TIANLANG, "四家乡", "是", "2022-04-12", "2022-04-14", "2022-04-16", "2022-04-14"),
             (HUAXING, "劝农山镇", "是", "2022-04-12", "2022-04-14", "", "2022-04-14"), (ZHONGCHENG, "泉眼镇", "否", "", "", "", ""),
             (YIJIA, "四家乡", "否", "2022-04-17", "", "", ""), (BUNDLE, "泉眼镇", "否", "2022-04-16", "2022-04-17", "", ""),
             ("长春坤宇建材有限公司", "四家乡", "否", "", "", "", ""), ("长春明远仪表有限公司", "泉眼镇", "是", "2022-04-16", "", "", ""),
             ("长春丰泽饲料有限公司", "劝农山镇", "否", "", "", "", ""), ("长春旭升纺织有限公司", "劝农山镇", "否", "", "", "", ""),
             ("长春东岭印务有限公司", "泉眼镇", "否", "2022-04-17", "", "", "")]
    rows = [["企业名称", "统一社会信用代码", "属地", "乡镇", "是否规上", "方案日期", "备案日期", "督导日期", "承诺日期", "状态"]]
    for n, (name, town, scale, *dates) in enumerate(known):
        rows.append([name, credit_code(n), "莲花山度假区", town, scale, *dates, ""])
    write_csv(os.path.join(TARGET, "企业名册.csv"), rows, "utf-8", bom=True)


def credit_code(n):
    """GB 32100-2015 with a right check character; the organisation numbers are invented."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    organisation = "MA0Y%04d" % (1000 + n * 37)
    weights = [3, 7, 9, 10, 5, 8, 4, 2]
    check = 11 - sum("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(c) * w for c, w in zip(organisation, weights)) % 11
    body = "91220100" + organisation + ("X" if check == 10 else "0" if check == 11 else str(check))
    total = sum(letters.index(c) * pow(3, k, 31) for k, c in enumerate(body))
    return body + letters[(31 - total % 31) % 31]


def earlier_days():
    """Two nights before, so that the sample report has something to compare with: fewer people, one enterprise that is
    silent today, one whose file is broken today."""
    global INBOX
    crews = [(LIANFENG, 11, 64), (QUANYAN, 12, 48), (QUANNONG, 13, 37), (SIJIA, 14, 29), (HENGRUI, 15, 51), (JIANUO, 16, 58),
             (RUICHUAN, 18, 20), (SHUNKANG, 19, 30), (GUANGXUE, 21, 31), (XINYUAN, 23, 24), (TIANLANG, 24, 36), (HUAXING, 25, 40),
             ("长春东岭印务有限公司", 31, 14), ("长春明远仪表有限公司", 32, 22), (QIMING, 17, 33), (JINSUI, 20, 26)]
    for day, companies, share in (("2022-04-16", 12, 0.72), ("2022-04-17", 16, 0.88)):
        INBOX = os.path.join(TARGET, "前几日", day)
        for n, (company, seed, count) in enumerate(crews[:companies]):
            encoding = "gb18030" if n % 3 == 0 else "utf-8"
            r.flat_csv(at(f"{company}.csv"), company, People(seed).crew(int(count * share)), encoding, bom=encoding == "utf-8")


if __name__ == "__main__":
    for folder in ("inbox", "前几日"):
        shutil.rmtree(os.path.join(TARGET, folder), ignore_errors=True)
    today()
    make_plans(INBOX)
    register()
    earlier_days()
