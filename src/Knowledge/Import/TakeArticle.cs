using System.Text;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>
/// Decides what becomes of one description: new, changed, unchanged, or in conflict with what a person wrote. Nobody's
/// words are overwritten, and what is released changes only by a release.
/// </summary>
internal sealed class TakeArticle(ImportRequest request, IReadOnlyList<KeptArticle> kept, ImportOffices offices, StagedChanges changes, DateOnly today)
{
    private const string ConflictFolder = "conflicts";

    private readonly ILookup<(string, string?), KeptArticle> _ofSource = kept
        .Where(article => article.Origin?.Source == request.OriginName).ToLookup(article => (article.Origin!.Id, article.Origin.Agency));

    private readonly Dictionary<string, KeptArticle> _own = kept
        .Where(article => article.Origin is null && !article.IsDraft)
        .DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _ids = kept.Select(article => article.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public Taken Run(SourceArticle source)
    {
        var before = _ofSource[(source.Id, source.Agency)].ToArray();
        var (released, draft) = (before.FirstOrDefault(article => !article.IsDraft), before.FirstOrDefault(article => article.IsDraft));
        return (released, draft) switch
        {
            (null, null) => Add(source),
            (null, not null) when request.Release && _own.ContainsKey(draft.Id) => OursAlready(draft.Id),
            (null, not null) => Update(source, draft, draft),
            _ when request.Release || !IsNews(source, released) => Update(source, released, draft),
            (_, null) => Propose(source, released),
            _ => Update(source, draft, draft),
        };
    }

    private Taken Add(SourceArticle source)
    {
        var wanted = ArticleId.Of(source.Id, source.Agency);
        if (!_own.TryGetValue(wanted, out var own))
        {
            var id = _ids.Add(wanted) ? wanted : Free($"{request.OriginName}-{wanted.Replace('/', '-')}");
            var draft = Draft(source, id, today);
            return Write(draft, FileOf(request.Release, id)) ?? new Taken(ImportChange.Added, id, $"„{draft.Header.Title}“");
        }

        if (Differences(own, source).Length == 0)
        {
            return new Taken(ImportChange.Unchanged, own.Id, "eigener Artikel");
        }

        return request.Release
            ? OursAlready(own.Id)
            : Propose(source, own);
    }

    private static Taken OursAlready(string id) =>
        new(ImportChange.Skipped, id, "Es gibt einen eigenen Artikel mit dieser Kennung; ohne --release wird daraus ein Entwurf");

    /// <summary>Beside a released article, which stays as it is.</summary>
    private Taken Propose(SourceArticle source, KeptArticle released) =>
        Write(Draft(source, released.Id, today), FileOf(isReleased: false, released.Id))
        ?? new Taken(ImportChange.Changed, released.Id, $"als Entwurf, der freigegebene Artikel bleibt: {Differences(released, source)}");

    /// <param name="before">What the source is compared with: the released article, or else the draft.</param>
    private Taken Update(SourceArticle source, KeptArticle before, KeptArticle? draft)
    {
        var conflict = $"{ConflictFolder}/{request.OriginName}/{before.Id}.md";
        if (!IsNews(source, before))
        {
            changes.Delete(conflict);
            return request.Release && before.IsDraft ? Release(source, before) : new Taken(ImportChange.Unchanged, before.Id, before.IsEdited ? "von Hand bearbeitet" : null);
        }

        var next = Draft(source, before.Id, today);
        if (before.IsEdited)
        {
            return Write(next, conflict) ?? new Taken(ImportChange.Conflict, before.Id, $"von Hand und in der Quelle geändert; die Quelle steht in {conflict}");
        }

        var file = before.IsDraft && request.Release ? FileOf(isReleased: true, before.Id) : before.File;
        var differences = Differences(before, source);
        if (Write(next, file) is { } refused)
        {
            return refused;
        }

        if (draft is { IsEdited: false } && draft.File != file)
        {
            changes.Delete(draft.File); // It has become the article, or is older than it.
        }

        changes.Delete(conflict);
        return new Taken(ImportChange.Changed, before.Id, differences);
    }

    private Taken Release(SourceArticle source, KeptArticle draft)
    {
        if (draft.IsEdited)
        {
            return new Taken(ImportChange.LeftAsDraft, draft.Id, "von Hand bearbeitet; geben Sie ihn selbst frei");
        }

        changes.Delete(draft.File);
        return Write(Draft(source, draft.Id, today), FileOf(isReleased: true, draft.Id)) ?? new Taken(ImportChange.Released, draft.Id, null);
    }

    /// <summary>Whether the source says something else than at the last import, and than what a person made of it.</summary>
    private bool IsNews(SourceArticle source, KeptArticle before)
    {
        var now = Draft(source, before.Id, before.Origin!.ImportedAt).Header.Origin!.Text;
        return now != before.Origin.Text && now != before.Fingerprint;
    }

    /// <returns>Why it was not written: the assistant could not read it.</returns>
    private Taken? Write(ArticleDraft draft, string file)
    {
        var text = draft.Text;
        if (ArticleReader.Read(file, Encoding.UTF8.GetBytes(text)).Faults.FirstOrDefault(fault => fault.Excludes) is { } fault)
        {
            return new Taken(ImportChange.Skipped, draft.Header.Id, fault.Reason);
        }

        changes.Write(file, text);
        if (draft.NewOffice is { } office && file.StartsWith(KeptArticle.Articles + '/', StringComparison.Ordinal) && !File.Exists(Here($"offices/{office.Id}.yml")))
        {
            changes.Write($"offices/{office.Id}.yml", offices.FileOf(office));
        }

        return null;
    }

    private string Differences(KeptArticle before, SourceArticle source)
    {
        var old = KeptArticle.SectionsOf(File.ReadAllText(Here(before.File)));
        var kinds = old.Keys.Union(source.Sections.Keys).Order().Where(kind => Lines(old.GetValueOrDefault(kind)) != Lines(source.Sections.GetValueOrDefault(kind)));
        return string.Join(", ", kinds.Select(SectionHeadings.HeadingOf)) is { Length: > 0 } changed ? changed : before.Origin is null ? "" : "Kopf";
    }

    private static string Lines(string? text) => string.Join('\n', (text ?? "").Split('\n').Select(line => line.TrimEnd()));

    private ArticleDraft Draft(SourceArticle source, string id, DateOnly day) => ArticleDraft.Of(source, id, request.OriginName, day, offices);

    private string FileOf(bool isReleased, string id) => $"{(isReleased ? KeptArticle.Articles : KeptArticle.Drafts)}/{request.OriginName}/{id}.md";

    private string Free(string id) => Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? id : $"{id}-{i}").First(_ids.Add);

    private string Here(string file) => Path.Combine(request.KnowledgeBase, file);
}

/// <summary>What became of one description.</summary>
internal sealed record Taken(ImportChange Change, string Id, string? Remark);
