namespace CitizenAssistant.Knowledge.Tests.Import;

/// <summary>XZuFi messages as portals send them.</summary>
internal static class Messages
{
    public const string V21 = "http://xoev.de/schemata/xzufi/2_1_0";
    public const string V22 = "http://xoev.de/schemata/xzufi/2_2_0";

    /// <summary>2.2, a transfer message.</summary>
    public static string Transfer(params string[] objects) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <xzufi:transfer xmlns:xzufi="{V22}" xzufiVersion="2.2.0">
          <xzufi:nachrichtenkopf><xzufi:nachrichtUUID>1</xzufi:nachrichtUUID></xzufi:nachrichtenkopf>
          <xzufi:transaktionID>1</xzufi:transaktionID><xzufi:transaktionPosition>1</xzufi:transaktionPosition>
          {string.Concat(objects.Select(each => $"<xzufi:schreibe>{each}</xzufi:schreibe>"))}
        </xzufi:transfer>
        """;

    /// <summary>2.1, the answer to a query.</summary>
    public static string Answer(string inside) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <xzufi:leistungsverzeichnis.antwort.leistungsbericht.030108 xmlns:xzufi="{V21}" xzufiVersion="2.1.0">
          <xzufi:nachrichtenkopf><xzufi:nachrichtUUID>1</xzufi:nachrichtUUID><xzufi:erstelltDatumZeit>2026-11-01T00:00:00Z</xzufi:erstelltDatumZeit></xzufi:nachrichtenkopf>
          <xzufi:antwort>{inside}</xzufi:antwort>
        </xzufi:leistungsverzeichnis.antwort.leistungsbericht.030108>
        """;

    public static string Service(string inside, string id = "L100022.LB.1", string title = "Angeln erlauben") => $"""
        <xzufi:leistung><xzufi:id schemeAgencyID="L100022">{id}</xzufi:id>{Text("03", title)}{inside}</xzufi:leistung>
        """;

    public static string Text(string code, string html, string language = "de") => $"""
        <xzufi:modulText><xzufi:positionDarstellung>1</xzufi:positionDarstellung><xzufi:leikaTextmodul><code>{code}</code></xzufi:leikaTextmodul>
        <xzufi:inhalt languageCode="{language}"><![CDATA[{html}]]></xzufi:inhalt></xzufi:modulText>
        """;
}
