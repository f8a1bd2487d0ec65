import type { certificateFeedbackRoutes } from '../../../shared/contracts/certificate/feedback-routes.ts';
import type { requestRoutes } from '../../../shared/contracts/certificate/request-routes.ts';
import { citizenGuard } from '../../http/citizen-guard.ts';
import type { Handlers } from '../../http/serve.ts';
import type { PaymentProvider } from '../../ports/payment.ts';
import type { Register } from '../../ports/register.ts';
import { feedbacksIn } from '../../store/heard/feedbacks.ts';
import { addProof } from '../../use-cases/asking/add-proof.ts';
import { beginRequest } from '../../use-cases/asking/begin-request.ts';
import { discardRequest } from '../../use-cases/asking/discard-request.ts';
import { saveAnswers } from '../../use-cases/asking/save-answers.ts';
import { submitRequest } from '../../use-cases/asking/submit-request.ts';
import { answerQuestion } from '../../use-cases/certificates/answer-question.ts';
import { eraseRequest } from '../../use-cases/certificates/erase-request.ts';
import { getDocument } from '../../use-cases/certificates/get-document.ts';
import { getEverythingStored } from '../../use-cases/certificates/get-everything-stored.ts';
import { getProduct } from '../../use-cases/certificates/get-product.ts';
import { getRequest } from '../../use-cases/certificates/get-request.ts';
import { listProducts } from '../../use-cases/certificates/list-products.ts';
import { listRequests } from '../../use-cases/certificates/list-requests.ts';
import { withdrawRequest } from '../../use-cases/certificates/withdraw-request.ts';
import { giveCertificateFeedback } from '../../use-cases/heard/give-certificate-feedback.ts';
import { getReceipt } from '../../use-cases/paying/get-receipt.ts';
import { hearOfPayment } from '../../use-cases/paying/hear-of-payment.ts';
import { lookAtPayment } from '../../use-cases/paying/look-at-payment.ts';
import { payRequest } from '../../use-cases/paying/pay-request.ts';
import type { composeFoundation } from '../outside.ts';
import type { caseParts } from './cases.ts';

type Deps = ReturnType<typeof composeFoundation> &
  ReturnType<typeof caseParts> & { readonly register: Register; readonly payments: PaymentProvider };

/** Citizens ask for certificates. */
export function requestHandlers(
  deps: Deps,
): Handlers<keyof typeof requestRoutes | keyof typeof certificateFeedbackRoutes> {
  const heard = { ...deps, feedbacks: feedbacksIn(deps) };
  return {
    listProducts: listProducts(deps),
    getProduct: getProduct(deps),
    beginRequest: citizenGuard('beginRequest', beginRequest(deps)),
    listRequests: citizenGuard('listRequests', listRequests(deps)),
    getRequest: citizenGuard('getRequest', getRequest(deps)),
    saveAnswers: citizenGuard('saveAnswers', saveAnswers(deps)),
    addProof: citizenGuard('addProof', addProof(deps)),
    submitRequest: citizenGuard('submitRequest', submitRequest(deps)),
    discardRequest: citizenGuard('discardRequest', discardRequest(deps)),
    withdrawRequest: citizenGuard('withdrawRequest', withdrawRequest(deps)),
    answerQuestion: citizenGuard('answerQuestion', answerQuestion(deps)),
    payRequest: citizenGuard('payRequest', payRequest(deps)),
    lookAtPayment: citizenGuard('lookAtPayment', lookAtPayment(deps)),
    getDocument: citizenGuard('getDocument', getDocument(deps)),
    getReceipt: citizenGuard('getReceipt', getReceipt(deps)),
    getEverythingStored: citizenGuard('getEverythingStored', getEverythingStored(deps)),
    eraseRequest: citizenGuard('eraseRequest', eraseRequest(deps)),
    hearOfPayment: hearOfPayment(deps),
    giveCertificateFeedback: citizenGuard('giveCertificateFeedback', giveCertificateFeedback(heard)),
  };
}
