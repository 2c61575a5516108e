namespace CitizenAssistant.Knowledge.Import;

/// <summary>What somebody wants imported.</summary>
/// <param name="Source">A file, or for XZuFi the folder of a delivery.</param>
/// <param name="Release">Articles that the assistant serves at once, instead of drafts.</param>
/// <param name="Origin">What the source is recognised by at the next import; null for the format's or the file's own name.</param>
public sealed record ImportRequest(SourceFormat Format, string Source, string KnowledgeBase, bool Release = false, string? Origin = null)
{
    /// <summary>Ids of the catalogues are unique everywhere; those of JSON Lines only in their file.</summary>
    internal string OriginName => ArticleId.Slug(Origin ?? Format switch
    {
        SourceFormat.Xzufi => "xzufi",
        SourceFormat.Pvog => "pvog",
        _ => Path.GetFileNameWithoutExtension(Source),
    });
}
