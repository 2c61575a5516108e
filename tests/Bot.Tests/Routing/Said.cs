using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Knowledge.Articles;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenAssistant.Bot.Tests.Routing;

/// <summary>What a citizen says, classified as the application does it: rules and what was learned from the knowledge base.</summary>
internal static class Said
{
    private static readonly Redactor Redactor = new();
    private static readonly Lazy<RequestClassifier> Opened = new(Open);

    public static RequestClassifier Classifier => Opened.Value;

    public static string KnowledgeBase { get; } = Path.Combine(Repository.Folder, "knowledge-base");

    public static Classification Classify(string sentence, Dialogue? dialogue = null) =>
        Classifier.Classify(RedactedText.From(sentence, Redactor), dialogue ?? Dialogue.Start);

    private static RequestClassifier Open() =>
        new OpenClassifier(NullLogger.Instance).Run(TrainingSentenceReader.Read(KnowledgeBase).Sentences, [.. KnowledgeBaseReader.Read(KnowledgeBase).Articles.Values], file: null);
}
