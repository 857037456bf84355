using System.Diagnostics.CodeAnalysis;
using System.Text;
using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Conversations;

/// <summary>The form under a thread; both parties have the same.</summary>
internal sealed record PostMessageForm(string Id, Field Message, IReadOnlyList<FieldError> Errors)
{
    private const string IdName = "id";

    public static PostMessageForm Blank() => Of(FormFields.Empty());

    public static PostMessageForm Of(FormFields fields) => new(
        Guid.TryParse(fields.Raw(IdName), out var sent) ? sent.ToString() : MessageId.New().Value.ToString(),
        new(MessageText.FieldName, "Votre message", fields.Raw(MessageText.FieldName), fields.ErrorOf(MessageText.FieldName), MaxLength: MessageText.MaxLength),
        fields.Errors);

    public static bool TryParse(FormFields fields, out MessageId id, [NotNullWhen(true)] out MessageText? text)
    {
        (text, var refusal) = MessageText.Parse(fields.Raw(MessageText.FieldName));
        var isFresh = Guid.TryParse(fields.Raw(IdName), out var form);
        if ((refusal ?? (isFresh ? null : ConversationRefusal.FormIsStale)) is { } wrong)
        {
            fields.Refuse(wrong);
        }

        id = text is null ? default : IdOf(form, text);
        return fields.AreValid && text is not null;
    }

    /// <summary>Same form and same text, same message. Who goes back in the browser and writes something else on the old form posts another message.</summary>
    private static MessageId IdOf(Guid form, MessageText text) => new(DerivedId.Of([.. form.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(text.Value)]));
}
