namespace CitizenAssistant.Bot.Privacy;

/// <summary>
/// A citizen's words without what identifies a person. Steps, search, models, logs and statistics take nothing else,
/// and only a <see cref="Redactor"/> can make one.
/// </summary>
public sealed record RedactedText
{
    private RedactedText(string value)
    {
        Value = value;
        Words = value.Contains('[', StringComparison.Ordinal) ? Placeholders.Pattern().Replace(value, " ") : value;
    }

    public string Value { get; }

    /// <summary>The words without the placeholders, which name no topic: nobody who gives a phone number asks about phones.</summary>
    public string Words { get; }

    public static RedactedText From(string raw, Redactor redactor) => new(redactor.Mask(raw));

    /// <summary>In a conversation, where the same value always gets the same placeholder.</summary>
    public static RedactedText From(string raw, Redactor redactor, Placeholders placeholders) => new(redactor.Mask(raw, placeholders));

    public override string ToString() => Value;
}
