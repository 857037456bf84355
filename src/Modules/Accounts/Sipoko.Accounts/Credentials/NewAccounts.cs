using System.Net;
using Sipoko.Accounts.Accounts;

namespace Sipoko.Accounts.Credentials;

/// <summary>Makes the command that registers an account: the address sealed, the password hashed, so that neither travels in clear.</summary>
public sealed class NewAccounts(IPersonKeys keys, EmailLookup lookup, Argon2PasswordHasher hasher)
{
    public async Task<RegisterAccount> Prepare(AccountId id, Guid signUpId, EmailAddress email, string password, IPAddress? from, CancellationToken cancellation) => new(
        id, signUpId, await keys.Seal(new PersonId(id.Value), Purpose.Profile, email, cancellation), lookup.KeyOf(email),
        await hasher.Hash(password, cancellation),
        DisposableAddresses.RiskOf(email), RefusedIdentity.KeyOf(lookup, email), SignUpTrace.KeyOf(lookup, from));
}
