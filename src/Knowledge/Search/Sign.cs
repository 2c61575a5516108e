namespace CitizenAssistant.Knowledge.Search;

/// <summary>What may speak for an article as the answer to a question. Each is about 0 to 1 and means the same for every question and any number of articles.</summary>
internal enum Sign
{
    /// <summary>How well its best passage fits (BM25), as a share of the best fit possible.</summary>
    BestPassage,

    /// <summary>How many letters in a row they share, likewise.</summary>
    Letters,

    /// <summary>How much of its title, or of one of its names, the question says.</summary>
    TitleSaid,

    /// <summary>How much of the question its title says.</summary>
    SaidByTitle,

    /// <summary>How much of the question its text speaks of anywhere.</summary>
    Coverage,

    /// <summary>How much of the question a few words in a row speak of.</summary>
    Nearby,

    /// <summary>Likewise, where the title counts as said before.</summary>
    NearbyOrTitle,

    /// <summary>How many neighbours of the question are neighbours there.</summary>
    Pairs,

    /// <summary>How long it is: a long text speaks of much.</summary>
    Length,

    /// <summary>Whether the question is one of its own.</summary>
    Asked,

    /// <summary>How much one of its own questions has in common with this one.</summary>
    Alike,

    /// <summary>How much of the question its title, names and questions speak of.</summary>
    Called,

    /// <summary>How far the best article is ahead of the second. This and the following tell nothing of the order, only whether anything was found.</summary>
    Lead,

    /// <summary>How much of the question is words that no article has.</summary>
    Unknown,

    /// <summary>Whether the question asks to compare two things; a text on both seldom does.</summary>
    Compares,
}
