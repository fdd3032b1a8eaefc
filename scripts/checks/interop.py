"""Opens the published files with LibreOffice and mail parsers; prints one line a check and exits 1 when one fails."""
import csv
import email
import email.policy
import glob
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

pages, fugong = sys.argv[1:3]
night = f"{pages}/small"
failures = 0


def check(name, faults):
    global failures
    faults = list(faults)
    print(("ok    " if not faults else "FAIL  ") + name + ("" if not faults else ": " + "; ".join(map(str, faults[:6]))))
    failures += bool(faults)


def rows(text):
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text))]


def own(name):
    with open(f"{night}/{name}", encoding="utf-8-sig", newline="") as file:
        return rows(file.read())


def convert(path, target, folder, *options):
    """Through LibreOffice with a profile of its own (pitfall 6)."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *options, "--convert-to", target,
             "--outdir", folder, path], check=True, capture_output=True, timeout=180)


def office():
    if not shutil.which("soffice"):
        print("skip  LibreOffice is missing (apt-get install libreoffice-calc)")
        return
    # 44,34,76: comma, quote, UTF-8, as the dialogue proposes for our files; -1: every sheet into a file of its own.
    as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(glob.glob(f"{night}/*.csv") + glob.glob(f"{night}/内部/*.csv")):
            name = os.path.relpath(path, night)
            # Without a screen LibreOffice does not look for the mark of UTF-8; its dialogue does.
            convert(path, "xlsx", folder, "--infilter=Text - txt - csv (StarCalc):44,34,76,1")
            opened = os.path.join(folder, os.path.basename(path)[:-4] + ".xlsx")
            read = rows(subprocess.run([fugong, "dump", opened], capture_output=True, text=True).stdout)
            check(f"LibreOffice opens {name} with every figure intact", differences(own(name), read))
        convert(f"{night}/汇总表.xlsx", as_csv, folder)
        for path in sorted(glob.glob(f"{night}/表*.csv")):
            name = os.path.basename(path)
            with open(f"{folder}/汇总表-{name}", encoding="utf-8", newline="") as file:
                sheet = rows(file.read())
            table = own(name)
            body = [row[:len(table[0])] for row in sheet[-(len(table) - 1):]]
            check(f"LibreOffice opens sheet {name[:-4]} of 汇总表.xlsx", differences(table[1:], body))
        template(folder)


def differences(expected, found):
    width = len(expected[0])
    for index, row in enumerate(expected):
        other = (found[index] if index < len(found) else []) + [""] * width
        for cell, value in zip(row, other):
            # A guard is for programs that run formulas; LibreOffice may drop the mark of text itself.
            if cell.lstrip("'") != value.lstrip("'+"):
                yield f"row {index + 1}: {cell!r} is {value!r}"


def template(folder):
    """The blank 附件5, filled in and saved by LibreOffice, is read without a finding."""
    blank = f"{folder}/附件5.xlsx"
    subprocess.run([fugong, "template", "--output", blank], check=True, capture_output=True)
    convert(blank, "fods", folder)
    with open(f"{folder}/附件5.fods", encoding="utf-8") as file:
        flat = file.read()
    person = ["1", "王小明", "男", "220104199003070018", "13900000001", "一车间", "甲班", "装配工", "需返岗", "莲花山度假区", "泉眼镇",
              "", "", "防范区", "否", "否", "2022-04-17 20:30", "阴性", "厂区内封闭生产", "", "", "", "", "", "2022-04-18", ""]
    digits = [int(digit) for digit in person[3][:17]]
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    person[3] = person[3][:17] + "10X98765432"[sum(d * w for d, w in zip(digits, weights)) % 11]
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>' if value else
        "<table:table-cell/>" for value in person)
    end = flat.index("</table:table-row>", flat.index(">示例<")) + len("</table:table-row>")
    flat = flat[:end] + f"<table:table-row>{cells}</table:table-row>" + flat[end:]
    label = flat.index("企业名称：")
    field = flat.index("<table:table-cell", label)
    close = flat.index(">", field)
    opening = flat[field:close].rstrip("/")
    rest = close + 1 if flat[close - 1] == "/" else flat.index("</table:table-cell>", close) + len("</table:table-cell>")
    flat = (flat[:field] + opening + ' office:value-type="string"><text:p>长春甲工业有限公司</text:p></table:table-cell>'
            + flat[rest:])
    with open(f"{folder}/filled.fods", "w", encoding="utf-8") as file:
        file.write(flat)
    convert(f"{folder}/filled.fods", "xlsx", folder)
    answer = subprocess.run([fugong, "check", f"{folder}/filled.xlsx", "--date", "2022-04-18", "--json"],
                            capture_output=True, text=True)
    result = json.loads(answer.stdout)[0]
    faults = [f"{f['code']} {f['cell']} {f['message']}" for f in result["findings"]]
    if result["enterprise"] != "长春甲工业有限公司":
        faults.append(result["enterprise"])
    if result["rows"]["persons"] != 1 or result["byZone"]["防范区"] != 1 or result["release"]["clear"] != 1:
        faults.append(result["rows"])
    check("the blank 附件5, filled in and saved by LibreOffice, reads without a finding", faults)


def attachments_of(folder):
    return {name: open(f"{folder}/{name}", "rb").read() for name in os.listdir(folder)}


def mail():
    path = f"{night}/邮件草稿.eml"
    with open(path, "rb") as file:
        draft = email.message_from_binary_file(file, policy=email.policy.default)
    names = {part.get_filename(): part.get_payload(decode=True) for part in draft.walk() if part.get_filename()}
    check("Python's email: no defects", [d for part in draft.walk() for d in part.defects])
    check("Python's email: names and bytes of the attachments", same(names))
    check("Python's email: text and HTML alternatives",
          [] if draft.get_body(("plain",)) and draft.get_body(("html",)) else ["missing"])
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("munpack"):
            subprocess.run(["munpack", "-q", "-C", folder, path], check=True, capture_output=True)
            check("munpack: bytes of the attachments", same_bytes(attachments_of(folder)))
        elif shutil.which("ripmime"):
            subprocess.run(["ripmime", "-i", path, "-d", folder], check=True, capture_output=True)
            check("ripmime: bytes of the attachments", same_bytes(attachments_of(folder)))
        else:
            print("skip  no second mail parser (apt-get install mpack or ripmime)")
    if shutil.which("perl") and not subprocess.run(["perl", "-MMIME::Parser", "-e1"], capture_output=True).returncode:
        script = ("use MIME::Parser; use MIME::Words 'decode_mimewords'; my $p = MIME::Parser->new; $p->output_to_core(1);"
                  "my $e = $p->parse_open($ARGV[0]);"
                  "for ($e->parts) { my $n = $_->head->mime_attr('content-type.name');"
                  "print scalar(decode_mimewords($n)), qq(\\n) if $n }")
        answer = subprocess.run(["perl", "-e", script, path], capture_output=True, text=True)
        found = answer.stdout.split("\n")[:-1]
        check("Perl's MIME::Parser: names of the attachments", set(names) ^ set(found))
    else:
        print("skip  Perl's MIME::Parser is missing (apt-get install libmime-tools-perl)")


def same(names):
    sent = ["汇总报告.html", "汇总表.xlsx"] + [os.path.basename(path) for path in glob.glob(f"{night}/表*.csv")]
    for name in sent:
        with open(f"{night}/{name}", "rb") as file:
            if names.get(name) != file.read():
                yield name


def same_bytes(found):
    for name in ["汇总报告.html", "汇总表.xlsx"]:
        with open(f"{night}/{name}", "rb") as file:
            if file.read() not in found.values():
                yield name


office()
mail()
sys.exit(1 if failures else 0)
