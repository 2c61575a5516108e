using System.Diagnostics;
using Npgsql;

namespace CitizenAssistant.Evaluation.Retrieval.Peers;

/// <summary>PostgreSQL's full text search with the configuration <c>german</c>: any of the words, the title counted more.</summary>
internal sealed class PostgresFullText : IRanker
{
    private const string Ask = """
        SELECT id FROM page, (SELECT replace(plainto_tsquery('german', $1)::text, '&', '|')::tsquery AS words) AS question
        WHERE tsv @@ words ORDER BY ts_rank(tsv, words, 1) DESC, id LIMIT 10
        """;

    public string Name => "PostgreSQL full text (german)";

    public async Task<IReadOnlyList<Ranking>?> RankAsync(IReadOnlyList<Page> pages, IReadOnlyList<string> questions, CancellationToken ct)
    {
        await using var cluster = await PostgresCluster.StartAsync(ct);
        if (cluster is null)
        {
            return null;
        }

        await using var source = NpgsqlDataSource.Create($"Host={cluster.Folder};Username=evaluation;Database=postgres");
        await using var connection = await source.OpenConnectionAsync(ct);
        await FillAsync(connection, pages, ct);
        var rankings = new List<Ranking>();
        foreach (var question in questions.Concat(questions)) // The first round warms.
        {
            rankings.Add(await RankAsync(connection, question, ct));
        }

        return rankings[questions.Count..];
    }

    private static async Task FillAsync(NpgsqlConnection connection, IReadOnlyList<Page> pages, CancellationToken ct)
    {
        await using var create = new NpgsqlCommand("CREATE TABLE page (id text PRIMARY KEY, tsv tsvector)", connection);
        await create.ExecuteNonQueryAsync(ct);
        foreach (var page in pages.DistinctBy(page => page.Id))
        {
            await using var insert = new NpgsqlCommand(
                "INSERT INTO page VALUES ($1, setweight(to_tsvector('german', $2), 'A') || to_tsvector('german', $3))", connection);
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = page.Id });
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = page.Title });
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = page.Text });
            await insert.ExecuteNonQueryAsync(ct);
        }

        await using var index = new NpgsqlCommand("CREATE INDEX ON page USING gin(tsv); ANALYZE page", connection);
        await index.ExecuteNonQueryAsync(ct);
    }

    private static async Task<Ranking> RankAsync(NpgsqlConnection connection, string question, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        await using var command = new NpgsqlCommand(Ask, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = question });
        var ids = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetString(0));
        }

        return new Ranking(ids, ids.Count > 0, Stopwatch.GetElapsedTime(start));
    }
}
