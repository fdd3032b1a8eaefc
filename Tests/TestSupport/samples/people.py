"""Invented people. Nobody here exists: names are drawn from two lists, IDs are computed with a right check digit
(GB 11643-1999) from serial numbers that start high, phones use number ranges that are drawn alike."""
import random

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰红玉梅海燕飞华建国志文斌波辉宇浩然子轩雨欣怡佳慧鑫淼晶琳琪瑶倩雪婷颖露月春晓冬夏荣贵富德福"
AREAS = ["220102", "220103", "220104", "220105", "220106", "220112", "220113", "220122", "220182", "220183", "220381"]
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def check_digit(first17):
    return "10X98765432"[sum(int(a) * b for a, b in zip(first17, WEIGHTS)) % 11]


# unit → (township, community, estates); communities and estates are invented
HOMES = {
    "朝阳区": [("桂林街道", "桂园社区", "松苑小区"), ("湖西街道", "湖畔社区", "湖光名都"), ("永春镇", "永丰村", "永丰新居")],
    "南关区": [("民康街道", "民和社区", "民康花园"), ("鸿城街道", "鸿运社区", "鸿城国际"), ("幸福乡", "幸民村", "幸福家园")],
    "宽城区": [("新发街道", "新风社区", "新发雅苑"), ("团山街道", "团结社区", "团山佳苑"), ("兰家镇", "兰新村", "兰家新居")],
    "二道区": [("东盛街道", "东兴社区", "东盛花园"), ("八里堡街道", "里安社区", "八里华府"), ("英俊镇", "胡家村", "胡家屯")],
    "绿园区": [("春城街道", "春晖社区", "春城家园"), ("铁西街道", "铁安社区", "铁西名苑"), ("城西镇", "城西村", "城西新居")],
    "双阳区": [("云山街道", "云锦社区", "云山家园"), ("鹿乡镇", "鹿鸣村", "鹿鸣新居")],
    "九台区": [("九郊街道", "九和社区", "九郊花园"), ("卡伦湖街道", "卡伦社区", "卡伦湖畔")],
    "榆树市": [("华昌街道", "华安社区", "华昌小区"), ("五棵树镇", "五新村", "五棵新居")],
    "德惠市": [("胜利街道", "胜安社区", "胜利花园"), ("朱城子镇", "朱新村", "朱城新居")],
    "农安县": [("宝塔街道", "宝安社区", "宝塔花园"), ("伏龙泉镇", "伏新村", "伏龙新居")],
    "公主岭市": [("岭东街道", "岭安社区", "岭东花园"), ("范家屯镇", "范新村", "范家新居")],
    "长春新区": [("硅谷街道", "硅安社区", "硅谷名邸"), ("北湖街道", "北安社区", "北湖湾")],
    "经开区": [("临河街道", "临安社区", "临河风景"), ("会展街道", "会安社区", "会展名城"), ("兴隆山镇", "兴新村", "兴隆家园")],
    "净月区": [("净月街道", "净安社区", "净月雅居"), ("博硕街道", "博安社区", "博硕华庭"), ("新立城镇", "新城村", "新立家园")],
    "汽开区": [("锦程街道", "锦安社区", "锦程小区"), ("东风街道", "东安社区", "东风家园")],
    "莲花山度假区": [("泉眼镇", "莲泉村", "莲泉新居"), ("劝农山镇", "劝农村", "劝农新居"), ("四家乡", "四家村", "四家新居")],
}


class People:
    """Draws people one after the other; the same seed gives the same people."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.serial = 0

    def person(self, unit=None, zone=None):
        r = self.r
        unit = unit or r.choice(list(HOMES))
        town, community, estate = r.choice(HOMES[unit])
        male = r.random() < 0.6
        self.serial += 1
        first17 = "%s%04d%02d%02d%03d" % (r.choice(AREAS), r.randint(1964, 2002), r.randint(1, 12), r.randint(1, 28),
                                         (900 + (self.serial * 2 + male) % 100))
        number = first17 + check_digit(first17)
        zone = zone or r.choices(["封控区", "管控区", "防范区"], [8, 27, 65])[0]
        return {
            "name": r.choice(SURNAMES) + "".join(r.choice(GIVEN) for _ in range(r.choice([1, 2, 2, 2]))),
            "sex": "男" if male else "女",
            "id": number,
            "phone": "1%d%09d" % (r.choice([3, 5, 7, 8, 9]), r.randrange(10 ** 9)),
            "unit": unit, "town": town, "community": community,
            "home": "%s%d栋%d单元%d%02d" % (estate, r.randint(1, 30), r.randint(1, 4), r.randint(1, 18), r.randint(1, 4)),
            "zone": zone,
            "building": "否" if zone == "封控区" else "",
            "contact": "否",
            "test": "2022-04-%02d %02d:%02d" % (r.choice([17, 18, 18]), r.randint(6, 16), r.choice([0, 10, 20, 30, 40, 50])),
            "result": "阴性",
            "mode": r.choices(["厂区内封闭生产", "班车点对点", "自驾", "合乘"], [70, 15, 10, 5])[0],
            "dept": r.choice(["一车间", "二车间", "动力车间", "质量部", "生产部", "仓储部"]),
            "team": r.choice(["甲班", "乙班", "丙班"]),
            "post": r.choice(["操作工", "装配工", "质检员", "仓管员", "班组长", "维修工", "电工", "叉车司机", "工艺员"]),
            "date": "2022-04-%02d" % r.choice([18, 19, 19, 19]),
        }

    def crew(self, count, **wishes):
        return [self.person(**wishes) for _ in range(count)]


def address(p):
    return "长春市%s%s%s%s" % (p["unit"], p["town"], p["community"], p["home"])
