using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Learning;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class A_learned_classifier : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("learned-").FullName;

    private string FileName => Path.Combine(_folder, OpenEstimator.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void keeps_what_it_learned_and_finds_it_again()
    {
        var networks = Learned();

        NetworksFile.Write(FileName, Fingerprint(1), networks);
        var again = NetworksFile.Read(FileName, Fingerprint(1))!;

        Feature[] features = [new(1, 0.5f), new(3, 0.5f)];
        Assert.Equal(networks.Estimate(features), again.Estimate(features));
    }

    [Fact]
    public void does_not_use_what_was_learned_from_other_sentences()
    {
        NetworksFile.Write(FileName, Fingerprint(1), Learned());

        Assert.Null(NetworksFile.Read(FileName, Fingerprint(2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(5000)]
    public void does_not_use_a_file_that_is_cut_off(int length)
    {
        NetworksFile.Write(FileName, Fingerprint(1), Learned());
        var whole = File.ReadAllBytes(FileName);
        File.WriteAllBytes(FileName, whole[..Math.Min(length, whole.Length - 1)]);

        Assert.Null(NetworksFile.Read(FileName, Fingerprint(1)));
    }

    [Fact]
    public void does_not_use_a_file_in_which_a_bit_fell_over()
    {
        NetworksFile.Write(FileName, Fingerprint(1), Learned());
        var whole = File.ReadAllBytes(FileName);
        whole[whole.Length / 2] ^= 1;
        File.WriteAllBytes(FileName, whole);

        Assert.Null(NetworksFile.Read(FileName, Fingerprint(1)));
    }

    [Fact]
    public void learns_the_same_from_the_same()
    {
        Feature[] features = [new(1, 0.5f), new(2, 0.5f)];

        Assert.Equal(Learned().Estimate(features), Learned().Estimate(features));
    }

    [Fact]
    public void leaves_the_rules_alone_where_there_is_nothing_to_learn_from()
    {
        var classifier = new OpenClassifier(NullLogger.Instance).Run([], [], FileName);

        var found = classifier.Classify(RedactedText.From("Ich lege Widerspruch ein.", new Redactor()), Dialogue.Start);

        Assert.Equal("R5/widerspruch-einlegen", found.Findings[0].Because);
        Assert.Null(found.Findings[0].Probability);
        Assert.False(File.Exists(FileName));
    }

    [Fact]
    public void says_how_sure_it_is_and_what_is_nearest()
    {
        var found = Said.Classify("Ich lege Widerspruch gegen den Bescheid ein.");

        Assert.Equal(RequestClass.R5, found.Highest);
        Assert.InRange(found.Findings[0].Probability!.Value, 0.5, 1);
        Assert.NotNull(found.Findings[0].Meaning);
        Assert.Equal(3, found.Nearest.Count);
        Assert.All(found.Nearest, near => Assert.Matches(@"^routing/[\w-]+\.tsv:\d+$", near.Where));
    }

    private static Networks Learned() => Networks.Learn(
    [
        .. Enumerable.Range(0, 40).Select(i => i % 2 == 0
            ? new Example([new(1, 0.7f), new(2, 0.7f)], [(int)RequestClass.R1, Heads.Person])
            : new Example([new(1, 0.7f), new(3, 0.7f)], [(int)RequestClass.I1])),
    ]);

    private static byte[] Fingerprint(byte first) => [first, .. new byte[31]];
}
