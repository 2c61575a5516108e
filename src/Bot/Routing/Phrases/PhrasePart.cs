namespace CitizenAssistant.Bot.Routing.Phrases;

/// <summary>What a written phrase consists of.</summary>
internal abstract record PhrasePart
{
    public sealed record Word(string Text) : PhrasePart;

    public sealed record Signal(string Name) : PhrasePart;

    public sealed record Group(IReadOnlyList<PhrasePart[]> Ways, bool MayBeMissing) : PhrasePart;

    public static PhrasePart[] Parse(string phrase)
    {
        var at = 0;
        var parts = ParseWay(phrase, ref at);
        return at < phrase.Length ? throw new FormatException($"\"{phrase}\" has a bracket too many")
            : parts is [] ? throw new FormatException("a phrase is empty")
            : parts;
    }

    private static PhrasePart[] ParseWay(string text, ref int at)
    {
        var parts = new List<PhrasePart>();
        while (at < text.Length && text[at] is not (')' or '|'))
        {
            if (text[at] is ' ')
            {
                at++;
            }
            else
            {
                parts.Add(text[at] switch { '(' => ParseGroup(text, ref at), '{' => ParseSignal(text, ref at), _ => ParseWord(text, ref at) });
            }
        }

        return [.. parts];
    }

    private static Group ParseGroup(string text, ref int at)
    {
        var ways = new List<PhrasePart[]>();
        do
        {
            at++; // past '(' or '|'
            ways.Add(ParseWay(text, ref at));
        }
        while (at < text.Length && text[at] is '|');

        if (at >= text.Length || ways.Exists(way => way is []))
        {
            throw new FormatException($"\"{text}\" has an open or empty bracket");
        }

        at++;
        return new Group(ways, IsMarked(text, ref at));
    }

    private static bool IsMarked(string text, ref int at)
    {
        var marked = at < text.Length && text[at] is '?';
        at += marked ? 1 : 0;
        return marked;
    }

    private static PhrasePart ParseSignal(string text, ref int at)
    {
        var end = text.IndexOf('}', at);
        var name = end < 0 ? throw new FormatException($"\"{text}\" has an open brace") : text[(at + 1)..end];
        at = end + 1;
        return IsMarked(text, ref at) ? new Group([[new Signal(name)]], true) : new Signal(name);
    }

    private static Word ParseWord(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (' ' or '(' or ')' or '|' or '{' or '}'))
        {
            at++;
        }

        var word = text[start..at].Replace("'", "", StringComparison.Ordinal);
        return word.Length > 1 && word[^1] is '?'
            ? throw new FormatException($"\"{text}\": what may be missing is written ({word[..^1]})?")
            : new Word(word);
    }
}
