using System.Text;
using System.Text.Json;
using CitizenAssistant.Knowledge.Import.Html;

namespace CitizenAssistant.Knowledge.Import.Jsonl;

/// <summary>Reads one article a line: <c>id</c>, <c>title</c>, <c>text</c>, optional <c>sections</c> and the fields of our own export.</summary>
internal static class JsonLinesReader
{
    /// <summary>An article has at most 200 KB; escaped, a sign may take six.</summary>
    private const int LongestLine = 2_000_000;

    public static IEnumerable<SourceItem> Read(string file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        foreach (var line in Lines(reader))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return ReadLine(line, $"Zeile {number}");
            }
        }
    }

    private static SourceItem ReadLine(string line, string where)
    {
        if (line.Length > LongestLine)
        {
            return new LeftOut(where, "Die Zeile ist zu lang.");
        }

        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? JsonArticle.Read(json.RootElement, where)
                : new LeftOut(where, "Die Zeile ist kein JSON-Objekt.");
        }
        catch (JsonException)
        {
            return new LeftOut(where, "Die Zeile ist kein gültiges JSON.");
        }
        catch (InvalidOperationException)
        {
            return new LeftOut(where, "Die Zeile enthält halbe Zeichen (ungültiges UTF-16)."); // "\ud800"
        }
        catch (UnreadableTextException e)
        {
            return new LeftOut(where, e.Message);
        }
    }

    /// <summary>Like <see cref="TextReader.ReadLine"/>, but a line without end does not fill the memory.</summary>
    private static IEnumerable<string> Lines(StreamReader reader)
    {
        var line = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (var count = reader.Read(buffer); count > 0; count = reader.Read(buffer))
        {
            var from = 0;
            for (var end = Array.IndexOf(buffer, '\n', 0, count); end >= 0; end = Array.IndexOf(buffer, '\n', from, count - from))
            {
                Append(from, end);
                yield return line.ToString();
                line.Clear();
                from = end + 1;
            }

            Append(from, count);
        }

        yield return line.ToString();

        void Append(int from, int to) => line.Append(buffer, from, Math.Min(to - from, Math.Max(0, LongestLine + 1 - line.Length)));
    }
}
