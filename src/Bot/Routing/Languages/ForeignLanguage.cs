using System.Collections.Frozen;

namespace CitizenAssistant.Bot.Routing.Languages;

/// <summary>What the assistant knows of a language it does not speak: small words that tell it, and wordings of what must not be missed.</summary>
internal sealed class ForeignLanguage
{
    private readonly FrozenSet<string> _words;
    private readonly IReadOnlyList<(RequestClass? Class, DialogueMove Move, Phrase[] Phrases)> _wishes;

    public ForeignLanguage(string code, IReadOnlyDictionary<string, string> file)
    {
        Code = code;
        _words = ForeignWords.Split(file["words"]).ToFrozenSet(StringComparer.Ordinal);
        _wishes =
        [
            (RequestClass.N1, DialogueMove.None, Phrases(file["danger"])),
            (RequestClass.N2, DialogueMove.None, Phrases(file["crisis"])),
            (RequestClass.R15, DialogueMove.None, Phrases(file["violence"])),
            (RequestClass.A5, DialogueMove.None, Phrases(file["person"])),
            (null, DialogueMove.DeleteConversation, Phrases(file["delete"])),
            (null, DialogueMove.WithdrawEnquiry, Phrases(file["withdraw"])),
        ];
    }

    public string Code { get; }

    /// <returns>How many words of the message speak for this language, and what was recognised.</returns>
    public (int Score, Classification Classification) Read(IReadOnlyList<string> words)
    {
        var score = words.Distinct().Count(_words.Contains);
        var findings = new List<Finding>();
        var move = DialogueMove.None;
        foreach (var (requestClass, wishedMove, phrases) in _wishes)
        {
            var meant = Array.FindAll(phrases, phrase => phrase.IsIn(words));
            if (meant is [])
            {
                continue;
            }

            score += meant.Max(phrase => phrase.Length);
            move = move is DialogueMove.None ? wishedMove : move;
            if (requestClass is { } found)
            {
                findings.Add(new Finding(found, $"{found}/{Code}"));
            }
        }

        return (score, new Classification(findings, move));
    }

    private static Phrase[] Phrases(string lines) =>
    [
        .. from line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           from phrase in line.Split(" / ")
           select new Phrase(phrase),
    ];
}
