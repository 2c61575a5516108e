using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CitizenAssistant.Knowledge.Articles;
using CitizenAssistant.Knowledge.Import;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Export;

/// <summary>A transfer message of XZuFi 2.2: the articles as services under the ids they came with, and their offices.</summary>
internal static class XzufiExport
{
    private const string Xzufi = "http://xoev.de/schemata/xzufi/2_2_0";
    private const string TextModuleList = "urn:de:xzufi:codeliste:leistungstextmodulleika";

    public static void Write(KnowledgeBase knowledge, Stream stream, DateTimeOffset now)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("xzufi", "transfer", Xzufi);
        xml.WriteAttributeString("xzufiVersion", "2.2.0");
        Start(xml, "nachrichtenkopf");
        Element(xml, "nachrichtUUID", IdOf(knowledge));
        Element(xml, "erstelltDatumZeit", now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        Element(xml, "transaktionID", IdOf(knowledge));
        Element(xml, "transaktionPosition", "1");

        var articles = knowledge.Articles.Values.OrderBy(article => article.Id, StringComparer.Ordinal).ToArray();
        foreach (var article in articles)
        {
            Start(xml, "schreibe");
            Service(xml, article);
            xml.WriteEndElement();
        }

        foreach (var office in articles.GroupBy(article => article.Header.Office).OrderBy(office => office.Key, StringComparer.Ordinal))
        {
            Start(xml, "schreibe");
            Organisation(xml, office.Key, knowledge.Offices[office.Key].Name, office);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Service(XmlWriter xml, Article article)
    {
        Start(xml, "leistung");
        Id(xml, "id", article);
        if (article.Header.Leika is { } leika)
        {
            Start(xml, "referenzLeiKa");
            xml.WriteElementString("code", leika);
            xml.WriteEndElement();
        }

        TextModule(xml, TextModules.CitizenName, [("de", article.Title)], 1);
        var place = 2;
        foreach (var module in article.Sections.Where(section => StructuredName(section.Kind) is null).GroupBy(section => TextModules.CodeOf(section.Kind)))
        {
            TextModule(xml, module.Key, module.Select(section => (LanguageOf(section.Kind), HtmlToMarkdown.ToHtml(section.Markdown))), place++);
        }

        foreach (var section in article.Sections.Where(section => StructuredName(section.Kind) is not null))
        {
            Start(xml, StructuredName(section.Kind)!);
            Text(xml, "beschreibung", "de", HtmlToMarkdown.ToHtml(section.Markdown));
            xml.WriteEndElement();
        }

        Around(xml, article.Header);
        xml.WriteEndElement();
    }

    private static void Around(XmlWriter xml, ArticleHeader header)
    {
        Start(xml, "modulBegriffImKontext");
        foreach (var name in header.Names)
        {
            Start(xml, "begriffImKontext");
            Text(xml, "begriff", "de", name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        foreach (var source in header.Sources)
        {
            Start(xml, "modulUrsprungsportal");
            Element(xml, LinkRules.IsAbsoluteHttps(source) ? "uri" : "titel", source);
            xml.WriteEndElement();
        }

        Start(xml, "versionsinformation");
        Element(xml, "geaendertDatumZeit", header.Origin?.Version ?? header.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        Start(xml, "gueltigkeit");
        Element(xml, "beginn", header.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Organisation(XmlWriter xml, string id, string name, IEnumerable<Article> articles)
    {
        Start(xml, "organisationseinheit");
        Element(xml, "id", id);
        Start(xml, "name");
        Text(xml, "name", "de", name);
        xml.WriteEndElement();
        foreach (var article in articles)
        {
            Start(xml, "zustaendigkeit");
            Id(xml, "leistungID", article);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void TextModule(XmlWriter xml, string code, IEnumerable<(string Language, string Html)> texts, int place)
    {
        Start(xml, "modulText");
        Element(xml, "positionDarstellung", place.ToString(CultureInfo.InvariantCulture));
        Start(xml, "leikaTextmodul");
        xml.WriteAttributeString("listURI", TextModuleList);
        xml.WriteAttributeString("listVersionID", "20240216");
        xml.WriteElementString("code", code);
        xml.WriteEndElement();
        foreach (var (language, html) in texts)
        {
            Text(xml, "inhalt", language, html);
        }

        xml.WriteEndElement();
    }

    private static void Id(XmlWriter xml, string name, Article article)
    {
        Start(xml, name);
        if (article.Header.Origin?.Agency is { } agency)
        {
            xml.WriteAttributeString("schemeAgencyID", agency);
        }

        xml.WriteString(article.Header.Origin?.Id ?? article.Id);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string language, string text)
    {
        Start(xml, name);
        xml.WriteAttributeString("languageCode", language);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string? StructuredName(SectionKind kind) => kind switch
    {
        SectionKind.Costs => "modulKosten",
        SectionKind.Deadline => "modulFrist",
        SectionKind.Duration => "modulBearbeitungsdauer",
        _ => null,
    };

    private static string LanguageOf(SectionKind kind) => kind switch
    {
        SectionKind.English => "en",
        SectionKind.PlainLanguage => "de-simple",
        _ => "de",
    };

    private static void Start(XmlWriter xml, string name) => xml.WriteStartElement("xzufi", name, Xzufi);

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString("xzufi", name, Xzufi, value);

    /// <summary>The same articles give the same message.</summary>
    private static string IdOf(KnowledgeBase knowledge) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(knowledge.Articles.Values.OrderBy(article => article.Id, StringComparer.Ordinal).Select(article => article.Version)))).AsSpan(0, 16)).ToString();
}
