namespace CitizenAssistant.Bot.Routing.Words;

/// <summary>Dialect, slips and short forms, each with the plain words it stands for ("isch" is "ist", "gibts" is "gibt es").</summary>
internal sealed class SpokenForms(IReadOnlyDictionary<string, string[]> plain)
{
    public void Add(string word, List<string> words)
    {
        if (plain.TryGetValue(word, out var forms))
        {
            words.AddRange(forms);
        }
        else
        {
            words.Add(word);
        }
    }

    public bool Knows(string word) => plain.ContainsKey(word);

    /// <summary>The plain form of a word used in a rule, so that rule and message meet.</summary>
    public string Plain(string word) => plain.TryGetValue(word, out var forms) && forms is [var one] ? one : word;
}
