namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>A message as the rules see it.</summary>
internal sealed record Reading(IReadOnlyList<ReadSentence> Sentences)
{
    /// <summary>The signs found anywhere in the message.</summary>
    public bool[] Whole()
    {
        var whole = new bool[Sentences[0].Signs.Length];
        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < whole.Length; i++)
            {
                whole[i] |= sentence.Signs[i];
            }
        }

        return whole;
    }
}

/// <param name="Words">Folded, with dialect and short forms as plain words.</param>
/// <param name="Signs">For each set of phrases, whether one of it stands in the sentence.</param>
internal sealed record ReadSentence(IReadOnlyList<string> Words, bool[] Signs);
