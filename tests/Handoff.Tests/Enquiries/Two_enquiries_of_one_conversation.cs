using CitizenAssistant.Handoff.Enquiries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class Two_enquiries_of_one_conversation : WaitingRoomTest
{
    private Enquiry _first = null!;
    private Enquiry _second = null!;

    [Fact]
    public async Task wait_each_in_the_queue_of_its_department()
    {
        await OpenBothAsync();

        var all = await Room.Get<FindStanding>().AllAsync("c1", Ct);

        Assert.Equal([("26-00001", 1), ("26-00002", 1)], all.Select(standing => (standing.Number, standing.Position)));
    }

    [Fact]
    public async Task are_held_by_one_caseworker_at_a_time()
    {
        await OpenBothAsync();

        Assert.True(await Claim(_first, WaitingRoom.Ana), "nobody has the conversation");
        Assert.False(await Claim(_second, WaitingRoom.Ben), "Ana has it");
        Assert.False(await Claim(_second, WaitingRoom.Ana), "one enquiry at a time, for the same person too");
        await GiveBack(_first);
        Assert.True(await Claim(_second, WaitingRoom.Ben), "Ana let go");
    }

    [Fact]
    public async Task are_never_held_both_however_close_the_claims_come()
    {
        for (var round = 0; round < 20; round++)
        {
            await OpenBothAsync($"c{round}");
            using var start = new Barrier(2);

            var claims = await Task.WhenAll(new[] { (_first, WaitingRoom.Ana), (_second, WaitingRoom.Ben) }.Select(claim => Task.Run(() =>
            {
                start.SignalAndWait(Ct);
                return Claim(claim.Item1, claim.Item2);
            })));

            Assert.Single(claims, isClaimed => isClaimed);
        }
    }

    [Fact]
    public async Task give_the_citizens_words_to_the_one_that_is_held()
    {
        await OpenBothAsync();
        await Claim(_first);

        await Room.Get<AddToEnquiry>().RunAsync("c1", Guid.NewGuid(), "Noch etwas.", reason: null, Room.Time.GetUtcNow(), Ct);

        Assert.Equal(["Ich lege Widerspruch ein.", "Noch etwas."], await WordsAsync(_first));
        Assert.Equal(["Und der Führerschein?"], await WordsAsync(_second));
    }

    [Fact]
    public async Task are_withdrawn_by_number_and_only_by_their_own_conversation()
    {
        await OpenBothAsync();
        var withdraw = Room.Get<WithdrawEnquiry>();

        Assert.Null(await withdraw.RunAsync("c2", _first.Number, Ct));
        Assert.Equal(EnquiryState.Withdrawn, (await withdraw.RunAsync("c1", _first.Number, Ct))?.State);
        Assert.Equal(EnquiryState.Withdrawn, (await withdraw.RunAsync("c1", _first.Number, Ct))?.State);

        Assert.Equal("26-00002", Assert.Single(await Room.Get<FindStanding>().AllAsync("c1", Ct)).Number);
    }

    [Fact]
    public async Task tell_each_other_only_the_name_of_the_department()
    {
        await OpenBothAsync();
        await Claim(_first);

        var sheet = await Room.Get<ReadEnquiry>().RunAsync(_second.Number, Ct);

        Assert.Equal("Bürgerbüro", sheet!.SpokenToBy);
        Assert.Null((await Room.Get<ReadEnquiry>().RunAsync(_first.Number, Ct))!.SpokenToBy);
    }

    [Fact]
    public async Task become_one_where_the_request_names_no_matter_of_its_own()
    {
        await OpenBothAsync();

        var standing = await Room.Get<OpenEnquiry>().RunAsync(Room.Objection(department: "anderswo") with { Reason = "A5", BelongsToOpen = true }, Ct);

        Assert.Equal("26-00002", standing.Number);
    }

    [Fact]
    public async Task are_kept_from_two_holders_by_the_database_itself()
    {
        await OpenBothAsync();
        await Claim(_first);
        await using var db = await Room.DatabaseAsync();

        var steal = () => db.Database.ExecuteSqlAsync($"UPDATE Enquiries SET Holder = 'ben'", Ct);

        Assert.Contains("UNIQUE", (await Assert.ThrowsAsync<SqliteException>(steal)).Message, StringComparison.Ordinal);
    }

    private async Task OpenBothAsync(string conversation = "c1")
    {
        _first = await Room.OpenAsync(Room.Objection(conversation));
        _second = await Room.OpenAsync(Room.Objection(conversation, "Und der Führerschein?", "fuehrerscheinstelle") with { Reason = "R9" });
    }

    private async Task<IEnumerable<string?>> WordsAsync(Enquiry enquiry) =>
        (await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Ct))!.Lines.Where(line => line.Author is EntryAuthor.Citizen).Select(line => line.Text.Words);
}
