using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>Opens the learned voice: takes the weights kept in the data folder, or learns them when sentences, topics or program changed.</summary>
internal sealed class OpenEstimator(RuleBook book, ILogger log)
{
    public const string FileName = "routing-weights.bin";

    // A process that opens the same knowledge base several times (tests do) learns once.
    private static readonly ConcurrentDictionary<string, Lazy<ClassWeights>> Learned = new();

    /// <returns>Null when there are no training sentences: then the rules alone decide.</returns>
    public ClassEstimator? Run(IReadOnlyList<TrainingSentence> sentences, TopicWords topics, string? file)
    {
        if (sentences is [])
        {
            log.NoTrainingSentences();
            return null;
        }

        var features = new MessageFeatures(topics);
        var fingerprint = Fingerprint(sentences, topics);
        var weights = Learned.GetOrAdd(Convert.ToHexString(fingerprint), _ => new(() => Open(file, fingerprint, sentences, features))).Value;
        return new ClassEstimator(weights, features, new NearestSentences(sentences));
    }

    /// <summary>What the weights are learned from: a sentence with all that is observed in it.</summary>
    public LearnWeights.Example Example(TrainingSentence sentence, MessageFeatures features)
    {
        var reading = book.Read(sentence.Text);
        return new LearnWeights.Example(features.Of(reading, new FireRules(book).Run(reading, Dialogue.Start)), [.. Heads.Of(sentence.Classes)]);
    }

    private ClassWeights Open(string? file, byte[] fingerprint, IReadOnlyList<TrainingSentence> sentences, MessageFeatures features)
    {
        if (file is not null && WeightsFile.Read(file, fingerprint) is { } kept)
        {
            return kept;
        }

        var started = TimeProvider.System.GetTimestamp();
        var weights = LearnWeights.From([.. sentences.AsParallel().AsOrdered().Select(sentence => Example(sentence, features))]);
        var milliseconds = (long)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        log.Learned(sentences.Count, milliseconds);
        if (file is not null)
        {
            Keep(file, fingerprint, weights);
        }

        return weights;
    }

    // Without the file the next start learns again: that is slower, not wrong.
    private void Keep(string file, byte[] fingerprint, ClassWeights weights)
    {
        try
        {
            WeightsFile.Write(file, fingerprint, weights);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.WeightsNotKept(e);
        }
    }

    // The version of the program stands for its rules, features and way of learning.
    private static byte[] Fingerprint(IReadOnlyList<TrainingSentence> sentences, TopicWords topics)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(OpenEstimator).Module.ModuleVersionId.ToByteArray());
        foreach (var line in sentences.Select(sentence => $"{string.Join('|', sentence.Classes)}\t{sentence.Text}\n").Concat(topics.All.Order(StringComparer.Ordinal)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return hash.GetHashAndReset();
    }
}
