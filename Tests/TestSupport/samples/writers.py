"""Writes the samples the way different offices do, always with the same bytes: openpyxl, XlsxWriter, LibreOffice, CSV."""
import csv, io, os, re, shutil, subprocess, tempfile, zipfile

STAMP = (2022, 4, 18, 8, 0, 0)


def freeze(path):
    """Rewrites a ZIP package with fixed times, so that making the samples twice gives the same bytes."""
    with zipfile.ZipFile(path) as source:
        parts = [(info.filename, source.read(info)) for info in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", b"2022-04-18T08:00:00Z", data)
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, data)


def through_libreoffice(path):
    """Opens a workbook in LibreOffice and saves it again, as an office that has no Excel does."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
        shutil.copyfile(os.path.join(folder, os.path.basename(path)), path)
    freeze(path)


def save(workbook, path):
    workbook.save(path)
    freeze(path)


def write_csv(path, rows, encoding, delimiter=",", bom=False):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    with open(path, "wb") as file:
        file.write((b"\xef\xbb\xbf" if bom else b"") + text.getvalue().encode(encoding))


def encrypted_workbook():
    """The start of a compound file with an EncryptedPackage stream (MS-OFFCRYPTO 2.3.4); the content is noise."""
    def entry(name, kind, start, size, child=0xFFFFFFFF, right=0xFFFFFFFF):
        raw = name.encode("utf-16-le")
        return (raw.ljust(64, b"\0") + (len(raw) + 2).to_bytes(2, "little") + bytes([kind, 1])
                + b"\xff" * 4 + right.to_bytes(4, "little") + child.to_bytes(4, "little") + b"\0" * 36
                + start.to_bytes(4, "little") + size.to_bytes(8, "little"))
    sectors = 16
    header = bytearray(512)
    header[0:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    header[24:34] = (0x3E).to_bytes(2, "little") + (3).to_bytes(2, "little") + b"\xfe\xff" + (9).to_bytes(2, "little") + (6).to_bytes(2, "little")
    header[44:48] = (1).to_bytes(4, "little")
    header[48:52] = (1).to_bytes(4, "little")
    header[56:60] = (4096).to_bytes(4, "little")
    header[60:64] = header[68:72] = b"\xfe\xff\xff\xff"
    header[76:512] = b"\0\0\0\0" + b"\xff" * 432
    fat = [0xFFFFFFFD, 0xFFFFFFFE] + [n + 1 for n in range(2, sectors - 1)] + [0xFFFFFFFE]
    table = b"".join(n.to_bytes(4, "little") for n in fat).ljust(512, b"\xff")
    size = (sectors - 2) * 512
    folder = (entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1) + entry("EncryptedPackage", 2, 2, size)).ljust(512, b"\0")
    noise = bytes((n * 89 + n // 7) % 251 for n in range(size))
    return bytes(header) + table + folder + noise
