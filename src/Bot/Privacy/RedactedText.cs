namespace CitizenAssistant.Bot.Privacy;

/// <summary>
/// A citizen's words without what identifies a person. Steps, search, models, logs and statistics take nothing else,
/// and only a <see cref="Redactor"/> can make one.
/// </summary>
public sealed record RedactedText
{
    private RedactedText(string value) => Value = value;

    public string Value { get; }

    public static RedactedText From(string raw, Redactor redactor) => new(redactor.Mask(raw));

    public override string ToString() => Value;
}
