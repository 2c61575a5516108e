using CitizenAssistant.Handoff.Enquiries;
using Moq;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class The_outbox : WaitingRoomTest
{
    private readonly List<CitizenMessage> _delivered = [];
    private Func<CitizenMessage, bool> _isDown = _ => false;

    [Fact]
    public async Task delivers_each_message_once_and_in_order()
    {
        LineTakesMessages();
        await WholeWalkAsync("c1");

        await Deliver();
        await Deliver();

        Assert.Equal([CitizenMessageKind.Claimed, CitizenMessageKind.Reply, CitizenMessageKind.GivenBack, CitizenMessageKind.Closed], Kinds("c1"));
        Assert.Equal(("Bitte senden Sie uns das Schreiben.", "Bürgerbüro"), (_delivered[1].Text, _delivered[1].Sender));
        Assert.Equal([true, true, false, false], _delivered.Select(m => m.Standing.IsHeld));
    }

    [Fact]
    public async Task keeps_everything_while_the_line_is_down()
    {
        LineTakesMessages();
        _isDown = _ => true;
        await WholeWalkAsync("c1");

        await Deliver();
        Assert.Empty(_delivered);

        _isDown = _ => false;
        await Deliver();
        Assert.Equal(4, Kinds("c1").Count);
    }

    [Fact]
    public async Task never_lets_a_later_message_overtake_one_that_failed()
    {
        LineTakesMessages();
        _isDown = message => message is { ConversationId: "c1", Kind: CitizenMessageKind.Reply };
        await WholeWalkAsync("c1");
        await WholeWalkAsync("c2");

        await Deliver();

        Assert.Equal([CitizenMessageKind.Claimed], Kinds("c1"));
        Assert.Equal(4, Kinds("c2").Count);
    }

    [Fact]
    public async Task tells_the_place_of_an_enquiry_that_waits_again()
    {
        LineTakesMessages();
        await Room.OpenAsync(Room.Objection("c0"));
        var enquiry = await Room.OpenAsync(Room.Objection("c1"));
        await Claim(enquiry);
        await GiveBack(enquiry);

        await Deliver();

        Assert.Equal((EnquiryState.Waiting, 2), (_delivered[^1].Standing.State, _delivered[^1].Standing.Position));
    }

    [Fact]
    public async Task keeps_no_words_once_they_are_delivered()
    {
        LineTakesMessages();
        await WholeWalkAsync("c1");

        await Deliver();

        Assert.All((await Room.ReadAsync("26-00001")).Messages, message => Assert.Null(message.Words));
    }

    [Fact]
    public async Task is_emptied_by_the_worker_when_the_line_is_up_again()
    {
        LineTakesMessages();
        _isDown = _ => true;
        await WholeWalkAsync("c1");
        var worker = Room.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<OutboxWorker>().Single();

        await worker.StartAsync(Ct);
        _isDown = _ => false;
        while (_delivered.Count < 4)
        {
            Room.Time.Advance(TimeSpan.FromSeconds(3));
            await Task.Delay(5, Ct);
        }

        await worker.StopAsync(Ct);
        Assert.Equal(4, Kinds("c1").Distinct().Count());
    }

    private async Task WholeWalkAsync(string conversation)
    {
        var enquiry = await Room.OpenAsync(Room.Objection(conversation));
        await Claim(enquiry);
        await Reply(enquiry);
        await GiveBack(enquiry);
        await Close(enquiry);
    }

    private Task Deliver() => Room.Get<DeliverMessages>().RunAsync(Ct);

    private List<CitizenMessageKind> Kinds(string conversation) => [.. _delivered.Where(m => m.ConversationId == conversation).Select(m => m.Kind)];

    private void LineTakesMessages() => Room.Line
        .Setup(line => line.DeliverAsync(It.IsAny<CitizenMessage>(), It.IsAny<CancellationToken>()))
        .Returns((CitizenMessage message, CancellationToken _) =>
        {
            if (_isDown(message)) { throw new IOException("The line is down."); }

            lock (_delivered) { _delivered.Add(message); }
            return Task.CompletedTask;
        });
}
