namespace CitizenAssistant.Bot.Privacy.Recognisers;

internal static class Limits
{
    /// <summary>No pattern here needs a thousandth of it; whoever finds a text that does gets it masked whole.</summary>
    public const int PatternMilliseconds = 1000;

    /// <summary>What stands before a place in the text, at most so many characters.</summary>
    public static ReadOnlySpan<char> Before(this string text, int start, int length) => text.AsSpan(Math.Max(0, start - length), Math.Min(start, length));

    /// <summary>What stands behind a place in the text, at most so many characters.</summary>
    public static ReadOnlySpan<char> After(this string text, int end, int length) => text.AsSpan(end, Math.Min(text.Length - end, length));
}
