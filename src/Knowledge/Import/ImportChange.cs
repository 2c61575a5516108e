namespace CitizenAssistant.Knowledge.Import;

/// <summary>What an import did with one article; the words are those of its report.</summary>
internal enum ImportChange
{
    Added,
    Changed,
    Unchanged,
    Released,

    /// <summary>Changed by a person here and by the source: left as it is.</summary>
    Conflict,

    /// <summary>Changed by a person and still a draft: an import does not release it.</summary>
    LeftAsDraft,
    Skipped,

    /// <summary>The source no longer has it: people decide whether it goes.</summary>
    Missing,
}
