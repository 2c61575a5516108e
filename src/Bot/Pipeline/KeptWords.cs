namespace CitizenAssistant.Bot.Pipeline;

/// <summary>How much of what the citizen wrote goes with a hand-over (decision taxonomy, section 8).</summary>
public enum KeptWords
{
    /// <summary>As written.</summary>
    Whole,

    /// <summary>As written, and the citizen is told so with the time: what was declared, and when, may matter.</summary>
    Exact,

    /// <summary>Without what identifies people: the words are about others, or belong into a file by another way.</summary>
    Masked,

    /// <summary>Nothing: whoever is accused must not incriminate themselves here.</summary>
    None,
}
