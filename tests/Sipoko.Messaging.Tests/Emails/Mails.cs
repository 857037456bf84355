using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Emails;

namespace Sipoko.Messaging.Tests.Emails;

/// <summary>One mail to tell stories with.</summary>
internal static class Mails
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    public static readonly EmailId Id = new(Guid.Parse("019e0000-0000-7000-8000-000000000001"));
    public static readonly OrderId Order = new(Guid.Parse("019e0000-0000-7000-8000-000000000002"));
    public static readonly PersonId Person = new(Guid.Parse("019e0000-0000-7000-8000-000000000003"));
    public static readonly EmailContent Content = new(new("camille@exemple.example"), "Votre colis est en route à 10 €", "<p>Très bientôt chez vous</p>", "Très bientôt chez vous");
    public static readonly SendEmail Send = new(Id, "fulfilment.parcel_shipped", Sealed.Box<EmailContent>(Person, "content"), Order);
    public static readonly Personal<EmailSubject> Subject = Sealed.Box<EmailSubject>(Person, "subject");
    public static readonly EmailAddress Sender = new("noreply@sipoko.example");
}
