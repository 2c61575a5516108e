using System.Security.Cryptography;
using System.Text;

namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Reads one article file. Never throws over what stands in it: every fault gets its line and reason.</summary>
internal static class ArticleReader
{
    public const int LargestFile = 200 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">Below the knowledge base, with forward slashes.</param>
    public static ReadArticle Read(string file, byte[] content)
    {
        if (content.Length > LargestFile)
        {
            return LeftOut(1, "Die Datei ist größer als 200 KB.");
        }

        string text;
        try
        {
            text = Strict.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException e)
        {
            return LeftOut(content.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n') + 1, "Die Datei ist kein gültiges UTF-8.");
        }

        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        return end < 0
            ? LeftOut(1, "Der Kopf fehlt: Die Datei beginnt mit einer Zeile ---, und eine zweite Zeile --- beendet den Kopf.")
            : Read(file, lines, end, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);

        ReadArticle LeftOut(int line, string reason) => new(file, null, HeaderLines.Unknown, [new Fault(file, line, reason)]);
    }

    private static ReadArticle Read(string file, string[] lines, int end, string version)
    {
        var (header, headerLines, headerFaults) = HeaderReader.Read(string.Join('\n', lines[1..end]), file);
        var (sections, sectionFaults) = SectionReader.Read(lines, end + 1, file);
        var article = new Article(header, sections, file, version);
        Fault[] faults = [.. headerFaults, .. sectionFaults, .. ArticleRules.Check(article)];

        return new ReadArticle(file, faults.Any(fault => fault.Excludes) ? null : article, headerLines, faults);
    }
}
