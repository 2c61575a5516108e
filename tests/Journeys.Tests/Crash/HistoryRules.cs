using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.Crash;

/// <summary>What must hold for a conversation after any number of crashes.</summary>
internal static class HistoryRules
{
    public static void AssertNothingLostAndNothingTwice(Speaker speaker, IReadOnlyList<Said> history)
    {
        var heard = history.Where(said => said.Role == "user").ToList();
        var numbers = heard.Select(Number).ToList();

        Assert.Equal(numbers.Order().Distinct(), numbers);
        Assert.All(heard, said => Assert.Equal(Speaker.Text(Number(said)), said.Words));
        var idOf = heard.ToDictionary(Number, said => said.Id);
        Assert.All(speaker.Sent.Where(sent => sent.Id is not null), sent => Assert.Equal(sent.Id, idOf.GetValueOrDefault(sent.Number)));
        if (speaker.SendsAgain)
        {
            Assert.Equal(Enumerable.Range(1, numbers[^1]), numbers);
        }
    }

    /// <summary>Each message has one answer, in the order of the messages, of the kind it asked for; or a person, where too many lives were too short for it.</summary>
    public static void AssertAnsweredOnceInOrder(IReadOnlyList<Said> history, IReadOnlyList<string> givenUp)
    {
        var messages = history.Where(said => said.Role == "user").ToList();
        var answers = history.Where(said => said is { Role: "bot", Type: "message" }).ToList();

        Assert.Equal(messages.Select(message => message.Id), answers.Select(answer => answer.ReplyToId));
        Assert.All(messages.Zip(answers), pair =>
        {
            var expected = givenUp.Contains(pair.First.Id) ? ("human", "failure") : Speaker.IsHandover(Number(pair.First)) ? ("human", "A5") : ("answer", null);
            Assert.Equal(expected, (pair.Second.Route, pair.Second.Reason));
        });
    }

    /// <summary>From the first hand-over on, one and the same enquiry, which has every message that asked for a person once; questions the assistant answers meanwhile are not passed on.</summary>
    /// <returns>Its number.</returns>
    public static string AssertOneEnquiry(Speaker speaker, IReadOnlyList<Said> history, DataOnDisk disk)
    {
        var since = history.Where(said => said is { Role: "bot", Type: "message" }).SkipWhile(said => said.EnquiryNumber is null).ToList();

        Assert.Equal("human", since[0].Route);
        var number = Assert.Single(since.Select(said => said.EnquiryNumber).Distinct());
        Assert.Equal(since.Where(said => said.Route == "human").Select(said => Guid.Parse(said.Assistant!["turnId"]!.GetValue<string>())), disk.TurnsInEnquiry(speaker.Conversation.Id));
        return number!;
    }

    private static int Number(Said said) => said.Json["number"]!.GetValue<int>();
}
