namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>A file of rules as it is written. Phrases stand one to a line.</summary>
internal sealed class RuleFile
{
    public Dictionary<string, string> Spoken { get; set; } = [];

    public Dictionary<string, string> Sounds { get; set; } = [];

    public Dictionary<string, SignalEntry> Signals { get; set; } = [];

    public List<RuleEntry> Rules { get; set; } = [];
}

/// <summary>A sign in the words that several rules use.</summary>
internal sealed class SignalEntry
{
    public string Meaning { get; set; } = "";

    public string Any { get; set; } = "";
}

/// <summary>A rule as it is written.</summary>
internal sealed class RuleEntry
{
    public string Id { get; set; } = "";

    /// <summary>A class of the taxonomy, or <c>same</c>: the deciding class of the last turn.</summary>
    public string Class { get; set; } = "";

    public DialogueMove Move { get; set; }

    public string Meaning { get; set; } = "";

    public string Source { get; set; } = "";

    /// <summary>One of these phrases stands in the sentence.</summary>
    public string Any { get; set; } = "";

    /// <summary>And each of these signals does.</summary>
    public List<string> With { get; set; } = [];

    /// <summary>And none of these.</summary>
    public List<string> Unless { get; set; } = [];

    /// <summary>And each of these stands somewhere in the message.</summary>
    public List<string> WithAnywhere { get; set; } = [];

    /// <summary>And none of these stands anywhere in the message.</summary>
    public List<string> UnlessAnywhere { get; set; } = [];

    /// <summary>Only when no other rule recognised a matter in the whole message.</summary>
    public bool LastResort { get; set; }

    /// <summary>What the conversation must already have.</summary>
    public Before After { get; set; }

    /// <summary>Classes that this one takes the place of when they are found in the same sentence.</summary>
    public List<RequestClass> InsteadOf { get; set; } = [];
}

/// <summary>What came before in the conversation.</summary>
internal enum Before
{
    Anything,

    /// <summary>No article was talked about yet.</summary>
    NoTopic,

    /// <summary>An article was talked about.</summary>
    Topic,

    /// <summary>The last turn that was about a matter asked for a decision.</summary>
    Decision,

    /// <summary>An enquiry is open.</summary>
    Enquiry,
}
