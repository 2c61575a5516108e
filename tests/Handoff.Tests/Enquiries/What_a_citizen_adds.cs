using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class What_a_citizen_adds : WaitingRoomTest
{
    [Fact]
    public async Task belongs_to_the_enquiry_once()
    {
        var enquiry = await Room.OpenAsync();
        var turn = Guid.NewGuid();

        await Add(turn, "Der Bescheid ist vom 3. November.");
        var standing = await Add(turn, "Der Bescheid ist vom 3. November.");

        Assert.Equal(enquiry.Number.ToString(), standing?.Number);
        Assert.Equal(["Ich lege Widerspruch ein.", "Der Bescheid ist vom 3. November."], (await Sheet(enquiry)).Lines.Select(l => l.Text.Words));
    }

    [Fact]
    public async Task is_not_lost_when_a_caseworker_claims_at_the_same_moment()
    {
        var enquiry = await Room.OpenAsync();

        var adding = Enumerable.Range(0, 6).Select(i => Task.Run(() => Add(Guid.NewGuid(), $"Nachtrag {i}")));
        await Task.WhenAll([.. adding, Task.Run(() => Claim(enquiry))]);

        var after = await Room.ReadAsync(enquiry.Number.ToString());
        Assert.Equal(7, after.Entries.Count(e => e.Author is EntryAuthor.Citizen));
        Assert.Equal(WaitingRoom.Ana, after.Holder);
    }

    [Fact]
    public async Task has_nowhere_to_go_without_an_open_enquiry() => Assert.Null(await Add(Guid.NewGuid(), "Hallo"));

    [Fact]
    public async Task makes_an_answered_enquiry_wait_again_when_it_needs_a_person()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        await Reply(enquiry);
        await GiveBack(enquiry);

        var thanks = await Add(Guid.NewGuid(), "Danke!");
        var standing = await Add(Guid.NewGuid(), "Können Sie die Frist verlängern?", "R7");

        Assert.Equal(EnquiryState.Answered, thanks?.State);
        Assert.Equal((EnquiryState.Waiting, 1), (standing?.State, standing?.Position));
    }

    [Fact]
    public async Task is_marked_as_new_until_it_is_replied_to()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        Assert.False(await HasNewsAsync(), "nothing was added yet");

        Room.Time.Advance(TimeSpan.FromMinutes(1));
        await Add(Guid.NewGuid(), "Noch etwas.");
        Assert.True(await HasNewsAsync(), "the citizen has added something");

        Room.Time.Advance(TimeSpan.FromMinutes(1));
        await Reply(enquiry);
        Assert.False(await HasNewsAsync(), "it was replied to");
    }

    private async Task<bool> HasNewsAsync() => (await Room.Get<ListEnquiries>().RunAsync(null, Ct)).Single().HasNews;

    private Task<EnquiryStanding?> Add(Guid turn, string words, string? reason = null) =>
        Room.Get<AddToEnquiry>().RunAsync("c1", turn, words, reason, Room.Time.GetUtcNow(), Ct);

    private async Task<EnquirySheet> Sheet(Enquiry enquiry) => (await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Ct))!;
}
