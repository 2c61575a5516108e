using System.Text.Json;

namespace CitizenAssistant.Evaluation.Retrieval.Peers;

/// <summary>The JavaScript search that many portals use, with Snowball's German stems; its packages are fetched when it is first asked.</summary>
internal sealed class MiniSearch(string folder) : IRanker
{
    public string Name => "MiniSearch (npm, German stems)";

    public async Task<IReadOnlyList<Ranking>?> RankAsync(IReadOnlyList<Page> pages, IReadOnlyList<string> questions, CancellationToken ct)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))
            && await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], folder, "", ct) is null)
        {
            return null;
        }

        var input = JsonSerializer.Serialize(
            new { pages = pages.DistinctBy(page => page.Id).Select(page => new { id = page.Id, title = page.Title, text = page.Text }), questions });
        var output = await Programs.RunAsync("node", ["minisearch.js"], folder, input, ct);
        return output is null ? null : [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
    }

    private static Ranking Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        string[] ids = [.. json.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)];
        return new Ranking(ids, ids.Length > 0, TimeSpan.FromMilliseconds(json.RootElement.GetProperty("ms").GetDouble()));
    }
}
