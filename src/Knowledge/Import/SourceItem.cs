using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Import;

/// <summary>What a reader meets in a source, one by one.</summary>
internal abstract record SourceItem
{
    private protected SourceItem()
    {
    }
}

/// <summary>A service that can become an article.</summary>
/// <param name="Remarks">What of it was not taken, in German.</param>
internal sealed record Offered(SourceArticle Article, IReadOnlyList<string> Remarks) : SourceItem;

/// <summary>Something that cannot become an article.</summary>
internal sealed record LeftOut(string Name, string Reason) : SourceItem;

/// <summary>The source says that it no longer has this service.</summary>
internal sealed record Withdrawn(string Id) : SourceItem;

/// <summary>A service as a source describes it: what it does not say is null or empty.</summary>
internal sealed record SourceArticle(string Id, string Title, IReadOnlyDictionary<SectionKind, string> Sections)
{
    public string? Agency { get; init; }

    public string? Version { get; init; }

    public IReadOnlyList<string> Names { get; init; } = [];

    public string? Leika { get; init; }

    public Zone Zone { get; init; } = Zone.Information;

    public Organisation? Responsible { get; init; }

    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Only our own export carries it: a catalogue cannot confirm for the city.</summary>
    public Confirmation Confirmed { get; init; } = Confirmation.No;

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ReviewBy { get; init; }
}

/// <summary>Who is responsible, as the source calls it.</summary>
internal sealed record Organisation(string Id, string Name);
