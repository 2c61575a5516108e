using CitizenAssistant.Bot.Routing.Rules;

namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>
/// What a message is learned by: its words, stems and pairs of words with the topic taken out, parts of words, the signs and rules found in it,
/// whether it asks, how long it is.
/// </summary>
internal sealed class MessageFeatures(TopicWords topics, CommonWords common)
{
    private const string Topic = "<thema>";

    public Feature[] Of(Reading message, IReadOnlyCollection<Rule> fired)
    {
        var (words, pairs, letters, signs, frames) = (new HashSet<uint>(), new HashSet<uint>(), new HashSet<uint>(), new HashSet<uint>(), new HashSet<uint>());
        foreach (var sentence in message.Sentences)
        {
            AddSentence(sentence.Words, words, pairs, letters);
            AddFrames(sentence.Words, frames);
            AddSigns(sentence.Signs, signs);
        }

        AddShape(message, signs);
        foreach (var rule in fired)
        {
            signs.Add(Hash('r', rule.Id));
            signs.Add(Hash('c', rule.Class?.ToString() ?? rule.Move.ToString()));
        }

        return [.. Counting(words, 1.0f), .. Counting(pairs, 1.5f), .. Counting(letters, 1.2f), .. Counting(signs, 1.2f), .. Counting(frames, 1.5f)];
    }

    // A long message has more features, not more certainty.
    private static IEnumerable<Feature> Counting(HashSet<uint> keys, float much)
    {
        var value = much / MathF.Sqrt(keys.Count + 2);
        return keys.Select(key => new Feature(key, value));
    }

    private void AddSentence(IReadOnlyList<string> sentence, HashSet<uint> words, HashSet<uint> pairs, HashSet<uint> letters)
    {
        var stems = sentence.Select(word => topics.Has(word) ? Topic : char.IsDigit(word[0]) ? "#" : Stem(word)).ToArray();
        for (var i = 0; i < stems.Length; i++)
        {
            words.Add(Hash('s', stems[i]));
            words.Add(Hash('w', sentence[i]));
            pairs.Add(HashWords('p', i == 0 ? "^" : stems[i - 1], stems[i]));
            if (i > 1)
            {
                pairs.Add(HashWords('k', stems[i - 2], stems[i]));
                pairs.Add(HashWords('t', stems[i - 2], stems[i - 1], stems[i]));
            }

            if (stems[i] is not (Topic or "#"))
            {
                AddLetters(sentence[i], letters);
            }
        }

        if (stems is [.., var last])
        {
            pairs.Add(HashWords('p', last, "$"));
            pairs.Add(HashWords('b', stems[0], stems.Length > 1 ? stems[1] : "$", last));
        }
    }

    // "wie lange _ das noch": how a sentence is built when all but the common words are taken out.
    private void AddFrames(IReadOnlyList<string> sentence, HashSet<uint> frames)
    {
        var frame = new List<string> { "^" };
        foreach (var word in sentence)
        {
            var part = char.IsDigit(word[0]) ? "#" : common.Has(word) ? word : Topic;
            if (part is not Topic || frame[^1] is not Topic)
            {
                frame.Add(part);
            }
        }

        frame.Add("$");
        for (var at = 0; at < frame.Count; at++)
        {
            for (var length = 3; length <= 5 && at + length <= frame.Count; length++)
            {
                frames.Add(HashWords('f', [.. frame.Skip(at).Take(length)]));
            }
        }
    }

    private static void AddLetters(string word, HashSet<uint> letters)
    {
        var framed = $"<{word}>";
        for (var length = 3; length <= 5; length++)
        {
            for (var at = 0; at + length <= framed.Length; at++)
            {
                letters.Add(Hash('l', framed.AsSpan(at, length)));
            }
        }
    }

    private static void AddSigns(bool[] found, HashSet<uint> signs)
    {
        for (var set = 0; set < found.Length; set++)
        {
            if (found[set])
            {
                signs.Add(Hash('g', set));
            }
        }
    }

    private static void AddShape(Reading message, HashSet<uint> shape)
    {
        var words = message.Sentences.Sum(sentence => sentence.Words.Count);
        shape.Add(Hash('n', words switch { 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, <= 15 => 5, <= 30 => 6, _ => 7 }));
        shape.Add(Hash('m', Math.Min(message.Sentences.Count, 4)));
        shape.Add(Hash('q', message.Sentences.Any(sentence => sentence.Words.Contains("?")) ? 1 : 0));
        shape.Add(Hash('e', message.Sentences.Any(sentence => sentence.Words.Contains("!")) ? 1 : 0));
    }

    // Cuts what is bent off a word; letters say the rest.
    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["test", "ten", "est", "en", "er", "es", "em", "et", "te", "st", "e", "n", "t", "s"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static uint Hash(char kind, int number) => Mix(Mix(2166136261, kind), (uint)number);

    private static uint Hash(char kind, ReadOnlySpan<char> letters)
    {
        var hash = Mix(2166136261, kind);
        foreach (var letter in letters)
        {
            hash = Mix(hash, letter);
        }

        return hash;
    }

    private static uint HashWords(char kind, params ReadOnlySpan<string> words)
    {
        var hash = Mix(2166136261, kind);
        foreach (var word in words)
        {
            foreach (var letter in word)
            {
                hash = Mix(hash, letter);
            }

            hash = Mix(hash, ' ');
        }

        return hash;
    }

    private static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ (value & 0xff)) * 16777619;
        return (hash ^ (value >> 8)) * 16777619;
    }
}
