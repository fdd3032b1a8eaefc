"""A small writer of Word files: only what the sample plans need, always with the same bytes."""
import os, shutil, subprocess, tempfile, zipfile
from xml.sax.saxutils import escape

from writers import STAMP, freeze

NAMES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
         'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
AUTHOR = 'w:id="1" w:author="办公室" w:date="2022-04-16T09:00:00Z"'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text="", style=None, level=None, inner=""):
    """A paragraph; `level` puts it into the document's list at that depth."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    body = inner or "<w:r><w:br/></w:r>".join(run(line) for line in text.split("\n"))
    return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>"


def table(rows, spans=None):
    """Cells are texts, or lists of paragraphs; `None` goes on from the cell above."""
    xml = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
    xml += '<w:gridCol w:w="2000"/>' * max(len(row) for row in rows) + "</w:tblGrid>"
    for index, row in enumerate(rows):
        xml += "<w:tr>"
        for column, cell in enumerate(row):
            span = (spans or {}).get((index, column), 1)
            merge = "<w:vMerge/>" if cell is None else ""
            if index + 1 < len(rows) and column < len(rows[index + 1]) and rows[index + 1][column] is None and cell is not None:
                merge = '<w:vMerge w:val="restart"/>'
            content = cell if isinstance(cell, str) else "" if cell is None else None
            inner = "".join(paragraph(line) for line in content.split("\n")) if content is not None else "".join(cell)
            xml += f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{inner}</w:tc>'
        xml += "</w:tr>"
    return xml + "</w:tbl>"


def text_box(paragraphs):
    """A text box as Word writes it: once for new programs, once for old ones."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    new = ('<w:drawing><wp:inline><wp:extent cx="5400000" cy="900000"/><wp:docPr id="1" name="文本框"/><a:graphic>'
           '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
           f"<wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>")
    old = f'<w:pict><v:shape style="width:400pt;height:60pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    return paragraph(inner=f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>')


def inserted(text):
    return f"<w:ins {AUTHOR}>{run(text)}</w:ins>"


def deleted(text):
    return f'<w:del {AUTHOR}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def field(instruction, result):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def control(content):
    return f"<w:sdt><w:sdtPr><w:alias w:val=\"填报\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="章标题"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>"""


def numbering(levels):
    xml = '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    for index, (form, text) in enumerate(levels):
        xml += f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    return xml + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def save(path, body, levels=(("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))):
    """Writes a DOCX with fixed times."""
    def part(root, content):
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {NAMES}>{content}</w:{root}>'
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
                        for name, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")))
    parts = {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + overrides + "</Types>",
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{base}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{base}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{base}/numbering" Target="numbering.xml"/></Relationships>',
        "word/document.xml": part("document", "<w:body>" + "".join(body) + "<w:sectPr/></w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", numbering(levels)),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, text)


def through_writer(path):
    """Opens a document in LibreOffice Writer and saves it again as DOCX."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, path],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
        shutil.copyfile(os.path.join(folder, os.path.basename(path)), path)
    freeze(path)
