using System.IO.Compression;
using System.Text.RegularExpressions;
using CitizenAssistant.Benchmarks.Server;

namespace CitizenAssistant.Benchmarks.Measurements;

/// <summary>What a browser loads to show the citizen's page: everything the page, its styles and its modules name.</summary>
internal static partial class PageWeight
{
    public static async Task MeasureAsync(Report report, CancellationToken ct)
    {
        Report.Say("weight of the page");
        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(folder.Path, ct);
        using var client = new HttpClient { BaseAddress = application.Address, DefaultRequestHeaders = { { "Accept-Encoding", "gzip, br" } } };
        var loaded = new Dictionary<Uri, Loaded>();
        await LoadAsync(client, application.Address, loaded, ct);

        report.Add(new Figure("page_kb", "citizen's page, everything it loads", loaded.Values.Sum(l => l.Bytes) / 1024.0, "KB", Target.AtMost(60)));
        report.Add(new Figure("page_html_kb", "citizen's page, HTML alone", loaded[application.Address].Bytes / 1024.0, "KB"));
        report.Add(new Figure("page_requests", "citizen's page, requests", loaded.Count, ""));
        report.Add(new Figure("page_fonts", "citizen's page, fonts", loaded.Values.Count(l => l.IsFont), "", Target.AtMost(0)));
    }

    private static async Task LoadAsync(HttpClient client, Uri address, Dictionary<Uri, Loaded> loaded, CancellationToken ct)
    {
        using var answer = await client.GetAsync(address, ct);
        if (!answer.IsSuccessStatusCode)
        {
            throw new BenchmarkFailedException($"{address} answers {(int)answer.StatusCode}.");
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        loaded[address] = new Loaded(bytes.Length, type.StartsWith("font/", StringComparison.Ordinal));
        foreach (var next in Named(Unpack(bytes, answer.Content.Headers.ContentEncoding), type).Select(name => new Uri(address, name)))
        {
            if (next.Scheme is "http" or "https" && !loaded.ContainsKey(next))
            {
                await LoadAsync(client, next, loaded, ct);
            }
        }
    }

    private static IEnumerable<string> Named(string text, string type) => type switch
    {
        "text/html" => Links().Matches(text).Select(link => Address().Match(link.Value)).Concat(Sources().Matches(text)).Select(match => match.Groups[1].Value),
        "text/css" => Urls().Matches(text).Select(match => match.Groups[1].Value),
        "text/javascript" => Imports().Matches(text).Select(match => match.Groups[1].Value),
        _ => [],
    };

    private static string Unpack(byte[] bytes, ICollection<string> encoding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream plain = encoding.Contains("br") ? new BrotliStream(packed, CompressionMode.Decompress)
            : encoding.Contains("gzip") ? new GZipStream(packed, CompressionMode.Decompress)
            : packed;
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<link\b[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|manifest)"[^>]*>""")]
    private static partial Regex Links();

    [GeneratedRegex("""\bhref="([^"]+)"|\bhref=([^\s>]+)""")]
    private static partial Regex Address();

    [GeneratedRegex("""<(?:script|img)\b[^>]*\bsrc="([^"]+)"[^>]*>""")]
    private static partial Regex Sources();

    [GeneratedRegex("""url\(["']?([^"')]+)["']?\)""")]
    private static partial Regex Urls();

    [GeneratedRegex("""\b(?:import|from)\s*\(?\s*["']([^"']+)["']""")]
    private static partial Regex Imports();

    private sealed record Loaded(int Bytes, bool IsFont);
}
