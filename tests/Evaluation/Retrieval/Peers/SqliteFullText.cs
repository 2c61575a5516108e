using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CitizenAssistant.Evaluation.Retrieval.Peers;

/// <summary>SQLite's FTS5: words without accents, any of them, its own BM25 with the title counted more.</summary>
internal sealed partial class SqliteFullText : IRanker
{
    public string Name => "SQLite FTS5";

    public async Task<IReadOnlyList<Ranking>?> RankAsync(IReadOnlyList<Page> pages, IReadOnlyList<string> questions, CancellationToken ct)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, "CREATE VIRTUAL TABLE page USING fts5(id UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')", ct);
        await using (var transaction = await connection.BeginTransactionAsync(ct))
        {
            foreach (var page in pages)
            {
                await ExecuteAsync(connection, "INSERT INTO page VALUES ($id, $title, $text)", ct, ("$id", page.Id), ("$title", page.Title), ("$text", page.Text));
            }

            await transaction.CommitAsync(ct);
        }

        var rankings = new List<Ranking>();
        foreach (var question in questions.Concat(questions)) // The first round warms.
        {
            rankings.Add(await RankAsync(connection, question, ct));
        }

        return rankings[questions.Count..];
    }

    private static async Task<Ranking> RankAsync(SqliteConnection connection, string question, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var words = Word().Matches(question).Select(word => $"\"{word.Value}\"").Distinct();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM page WHERE page MATCH $words ORDER BY bm25(page, 0, 3, 1) LIMIT 10";
        command.Parameters.AddWithValue("$words", string.Join(" OR ", words));
        var ids = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetString(0));
        }

        return new Ranking(ids, ids.Count > 0, Stopwatch.GetElapsedTime(start));
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken ct, params (string Name, string Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
