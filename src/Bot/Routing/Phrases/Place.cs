namespace CitizenAssistant.Bot.Routing.Phrases;

/// <summary>One place in a phrase: what may stand here, and what follows.</summary>
internal abstract class Place
{
    /// <summary>Whether the words from here on fit. Each word is given by the patterns it fits.</summary>
    public abstract bool Fits(int[][] sentence, int at);

    /// <summary>Adds the patterns a fitting sentence can begin with at this place.</summary>
    public abstract void AddFirst(ISet<int> patterns);
}

/// <summary>The phrase is complete.</summary>
internal sealed class PhraseEnd : Place
{
    public override bool Fits(int[][] sentence, int at) => true;

    public override void AddFirst(ISet<int> patterns)
    {
    }
}

/// <summary>One word out of a set.</summary>
internal sealed class OneWord(HashSet<int> patterns, Place next) : Place
{
    public override bool Fits(int[][] sentence, int at)
    {
        if (at >= sentence.Length)
        {
            return false;
        }

        foreach (var pattern in sentence[at])
        {
            if (patterns.Contains(pattern))
            {
                return next.Fits(sentence, at + 1);
            }
        }

        return false;
    }

    public override void AddFirst(ISet<int> patterns1) => patterns1.UnionWith(patterns);
}

/// <summary>Any words, up to a number.</summary>
internal sealed class Gap(int most, Place next) : Place
{
    public override bool Fits(int[][] sentence, int at)
    {
        for (var skipped = 0; skipped <= most && at + skipped <= sentence.Length; skipped++)
        {
            if (next.Fits(sentence, at + skipped))
            {
                return true;
            }
        }

        return false;
    }

    public override void AddFirst(ISet<int> patterns) => next.AddFirst(patterns);
}

/// <summary>One of several ways on.</summary>
internal sealed class Choice(IReadOnlyList<Place> ways) : Place
{
    public override bool Fits(int[][] sentence, int at)
    {
        foreach (var way in ways)
        {
            if (way.Fits(sentence, at))
            {
                return true;
            }
        }

        return false;
    }

    public override void AddFirst(ISet<int> patterns)
    {
        foreach (var way in ways)
        {
            way.AddFirst(patterns);
        }
    }
}

/// <summary>The sentence begins here.</summary>
internal sealed class SentenceStart(Place next) : Place
{
    public override bool Fits(int[][] sentence, int at) => at == 0 && next.Fits(sentence, at);

    public override void AddFirst(ISet<int> patterns) => next.AddFirst(patterns);
}

/// <summary>The sentence ends here, a question or exclamation mark aside.</summary>
internal sealed class SentenceEnd(HashSet<int> marks, Place next) : Place
{
    public override bool Fits(int[][] sentence, int at)
    {
        for (var i = at; i < sentence.Length; i++)
        {
            if (!sentence[i].Any(marks.Contains))
            {
                return false;
            }
        }

        return next.Fits(sentence, sentence.Length);
    }

    public override void AddFirst(ISet<int> patterns) => next.AddFirst(patterns);
}
