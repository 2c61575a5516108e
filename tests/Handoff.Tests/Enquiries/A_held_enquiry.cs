using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class A_held_enquiry : WaitingRoomTest
{
    [Fact]
    public async Task silences_the_assistant_and_has_no_place_in_the_queue()
    {
        var enquiry = await Room.OpenAsync();

        Assert.True(await Claim(enquiry));

        Assert.Equal(new EnquiryStanding("26-00001", EnquiryState.Claimed, null, IsHeld: true, "Bürgerbüro"), await Standing());
    }

    [Fact]
    public async Task waits_again_in_its_old_place_when_given_back_unanswered()
    {
        var first = await Room.OpenAsync(Room.Objection("c1"));
        await Claim(first);
        await Room.OpenAsync(Room.Objection("c2"));

        Assert.True(await GiveBack(first));

        Assert.Equal((EnquiryState.Waiting, 1, false), ((await Standing("c1"))!.State, (await Standing("c1"))!.Position, (await Standing("c1"))!.IsHeld));
        Assert.Equal(2, (await Standing("c2"))!.Position);
    }

    [Fact]
    public async Task stays_answered_when_given_back_after_a_reply()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        await Reply(enquiry);

        Assert.True(await GiveBack(enquiry));

        Assert.Equal(new EnquiryStanding("26-00001", EnquiryState.Answered, null, IsHeld: false, "Bürgerbüro"), await Standing());
    }

    [Fact]
    public async Task belongs_to_nobody_else()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry, WaitingRoom.Ben);

        Assert.False(await Reply(enquiry), "Ana does not hold it");
        Assert.False(await GiveBack(enquiry), "Ana does not hold it");
        Assert.False(await Close(enquiry), "Ana does not hold it");
        Assert.Equal(EnquiryState.Claimed, (await Standing())!.State);
    }

    [Fact]
    public async Task is_released_by_a_lead_when_its_holder_is_away()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry, WaitingRoom.Ben);

        Assert.True(await Room.Get<ReleaseEnquiry>().RunAsync(enquiry.Id, Ct));

        Assert.True(await Claim(enquiry), "it waits for anybody again");
    }

    [Fact]
    public async Task sends_the_same_reply_once()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        var id = Guid.NewGuid();

        Assert.True(await Reply(enquiry, id: id));
        Assert.True(await Reply(enquiry, id: id));

        var after = await Room.ReadAsync(enquiry.Number.ToString());
        Assert.Single(after.Messages, m => m.Kind is CitizenMessageKind.Reply);
        Assert.Single(after.Entries, e => e.Author is EntryAuthor.Caseworker);
    }

    [Fact]
    public async Task refuses_an_empty_and_an_over_long_reply()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reply(enquiry, "   "));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reply(enquiry, new string('x', 2001)));
    }

    [Fact]
    public async Task is_over_when_closed()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);

        Assert.True(await Close(enquiry));

        Assert.Null(await Standing());
        Assert.False(await Claim(enquiry), "a closed enquiry is not claimed");
        Assert.False(await Close(enquiry), "it is closed already");
        Assert.Null((await Room.ReadAsync("26-00001")).Holder);
    }

    [Fact]
    public async Task leaves_the_conversation_free_for_another_when_closed()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        await Close(enquiry);

        var next = await Room.OpenAsync();

        Assert.Equal("26-00002", next.Number.ToString());
    }
}
