using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sipoko.Messaging.Conversations;
using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Tests.Conversations;

public class PostMessageFormTests
{
    private const string Form = "019e0000-0000-7000-8000-000000000001";

    [Fact]
    public async Task The_same_form_with_the_same_text_is_the_same_message() =>
        (await IdOf(Form, "Bonjour")).ShouldBe(await IdOf(Form, "Bonjour"));

    [Fact]
    public async Task Another_text_on_an_old_form_is_another_message() =>
        (await IdOf(Form, "Bonjour, au fait")).ShouldNotBe(await IdOf(Form, "Bonjour"));

    [Fact]
    public async Task The_same_text_on_another_form_is_another_message() =>
        (await IdOf("019e0000-0000-7000-8000-000000000002", "Bonjour")).ShouldNotBe(await IdOf(Form, "Bonjour"));

    [Theory]
    [InlineData("pas-un-identifiant")]
    [InlineData("")]
    public async Task A_form_without_its_id_keeps_the_text_and_gets_a_new_id(string id)
    {
        var fields = await Fields(id, "Bonjour");
        PostMessageForm.TryParse(fields, out _, out _).ShouldBeFalse();
        var again = PostMessageForm.Of(fields, []);
        again.Message.Value.ShouldBe("Bonjour");
        again.Message.Error.ShouldBe(ConversationRefusal.FormIsStale.Sentence);
        Guid.TryParse(again.Id, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_refused_text_is_shown_again_as_it_was_typed()
    {
        var typed = new string('x', 4_001);
        var fields = await Fields(Form, typed);
        PostMessageForm.TryParse(fields, out _, out _).ShouldBeFalse();
        PostMessageForm.Of(fields, []).Message.ShouldSatisfyAllConditions(
            field => field.Value.ShouldBe(typed), field => field.Error.ShouldBe(ConversationRefusal.TextIsTooLong.Sentence));
    }

    private static async Task<MessageId> IdOf(string id, string text)
    {
        PostMessageForm.TryParse(await Fields(id, text), out var message, out _).ShouldBeTrue();
        return message;
    }

    private static Task<FormFields> Fields(string id, string text)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(new Dictionary<string, StringValues> { ["id"] = id, ["message"] = text });
        return FormFields.Read(request);
    }
}
