using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>Opens the learned voice: takes the networks kept in the data folder, or learns them when sentences, topics or program changed.</summary>
internal sealed class OpenEstimator(RuleBook book, ReadMessage read, ILogger log)
{
    public const string FileName = "routing-learned.bin";

    // A process that opens the same knowledge base several times (tests do) learns once.
    private static readonly ConcurrentDictionary<string, Lazy<Networks>> Learned = new();

    /// <returns>Null when there are no training sentences: then the rules alone decide.</returns>
    public ClassEstimator? Run(IReadOnlyList<TrainingSentence> sentences, TopicWords topics, string? file)
    {
        if (sentences is [])
        {
            log.NoTrainingSentences();
            return null;
        }

        var features = new MessageFeatures(topics, CommonWords.Of(sentences, read));
        var fingerprint = Fingerprint(sentences, topics);
        var networks = Learned.GetOrAdd(Convert.ToHexString(fingerprint), _ => new(() => Open(file, fingerprint, sentences, features))).Value;
        return new ClassEstimator(networks, features, new NearestSentences(sentences));
    }

    /// <summary>What the networks are learned from: a sentence with all that is observed in it.</summary>
    public Example Observe(TrainingSentence sentence, MessageFeatures features)
    {
        var reading = read.Run(sentence.Text);
        return new Example(features.Of(reading, new FireRules(book).Run(reading, Dialogue.Start)), [.. Heads.Of(sentence.Classes)]);
    }

    private Networks Open(string? file, byte[] fingerprint, IReadOnlyList<TrainingSentence> sentences, MessageFeatures features)
    {
        if (file is not null && NetworksFile.Read(file, fingerprint) is { } kept)
        {
            return kept;
        }

        var started = TimeProvider.System.GetTimestamp();
        var networks = Networks.Learn([.. sentences.AsParallel().AsOrdered().Select(sentence => Observe(sentence, features))]);
        var milliseconds = (long)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        log.Learned(sentences.Count, milliseconds);
        if (file is not null)
        {
            Keep(file, fingerprint, networks);
        }

        return networks;
    }

    // Without the file the next start learns again: that is slower, not wrong.
    private void Keep(string file, byte[] fingerprint, Networks networks)
    {
        try
        {
            NetworksFile.Write(file, fingerprint, networks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LearnedNotKept(e);
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
