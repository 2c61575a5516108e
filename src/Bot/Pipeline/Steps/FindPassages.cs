using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Pipeline.Quoting;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline.Steps;

/// <summary>Looks for the sections that answer the question.</summary>
public sealed partial class FindPassages(KnowledgeSearch search) : ITurnStep
{
    public Task<Turn> RunAsync(Turn turn, CancellationToken ct)
    {
        var question = turn.Within is null ? turn.Question.Words : turn.Message.Words;
        var found = search.Find(IsAboutARemedy(turn) ? Remedies().Replace(question, " ") : question, top: 5, turn.Within);
        return Task.FromResult(turn with { Found = found.IsFound || turn.Within is null ? found : search.Find(WordsOfAnyTopic.RemoveFrom(question), top: 5, turn.Within) });
    }

    private static bool IsAboutARemedy(Turn turn) => turn.Classification.Decision is RequestClass.R5 or RequestClass.R7 or RequestClass.R13;

    // Whoever objects to the dog tax asks about the dog tax; the objection itself would find the article on fines.
    [GeneratedRegex(@"\b(wieder|wider|ein)spr(ich|ech|uch|üch)\w*|\banfecht\w*|bescheid\w{0,3}\b|\bfrist\w*|\bobject\w*|\bappeal\w*|\bdeadline\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remedies();
}
