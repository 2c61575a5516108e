using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Bot.Routing.Rules;
using CitizenAssistant.Bot.Routing.Words;
using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Bot.Routing;

/// <summary>Opens the classifier on a knowledge base: the rules, the words it knows, and what was learned from the training sentences.</summary>
internal sealed class OpenClassifier(ILogger log)
{
    /// <summary>Words that so few training sentences share may be names.</summary>
    private const int SharedAtLeast = 3;

    /// <param name="articles">What the city offers: their words are not names, and their titles say nothing about what is wanted.</param>
    /// <param name="file">Where what was learned is kept; null keeps nothing.</param>
    public RequestClassifier Run(IReadOnlyList<TrainingSentence> sentences, IReadOnlyCollection<Article> articles, string? file)
    {
        var book = RuleBookReader.ReadOwn();
        var read = new ReadMessage(book, NamesIn(book, sentences, articles));
        return new RequestClassifier(book, read, new OpenEstimator(book, read, log).Run(sentences, TopicWords.Of(articles), file));
    }

    internal static PersonNames NamesIn(RuleBook book, IReadOnlyList<TrainingSentence> sentences, IEnumerable<Article> articles)
    {
        var known = Known(book, sentences, articles);
        return new PersonNames(word => book.Knows(word) || known.Has(word));
    }

    private static KnownWords Known(RuleBook book, IReadOnlyList<TrainingSentence> sentences, IEnumerable<Article> articles) => new(
        sentences.SelectMany(sentence => WordsOf(book, sentence.Text).Distinct()).CountBy(word => word).Where(counted => counted.Value >= SharedAtLeast).Select(counted => counted.Key)
            .Concat(articles.SelectMany(article => article.Sections.SelectMany(section => WordsOf(book, section.Markdown))
                .Concat(article.Header.Names.Concat(article.Header.Questions).Append(article.Title).SelectMany(text => WordsOf(book, text))))));

    private static IEnumerable<string> WordsOf(RuleBook book, string text) => book.Words(text).SelectMany(words => words);
}
